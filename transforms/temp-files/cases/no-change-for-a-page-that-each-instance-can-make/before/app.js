const express = require('express');
const fs = require('fs');
const path = require('path');
const { render } = require('./render');

const app = express();
const folder = path.join(process.cwd(), 'cache', 'pages');

async function pageOf(slug) {
  const file = path.join(folder, slug + '.html');
  if (fs.existsSync(file)) {
    return fs.promises.readFile(file, 'utf8');
  }
  const html = await render(slug);
  await fs.promises.writeFile(file, html);
  return html;
}

app.get('/pages/:slug', (req, res, next) => {
  pageOf(req.params.slug).then((html) => res.type('html').send(html), next);
});

app.listen(3000);
