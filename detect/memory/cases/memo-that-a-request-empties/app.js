const express = require('express');
const fs = require('fs/promises');
const app = express();
let contents = new Map();

async function load(name) {
  if (contents.has(name)) return contents.get(name);
  const text = await fs.readFile(`assets/${name}`, 'utf8');
  contents.set(name, text);
  return text;
}

app.get('/assets/:name', (req, res, next) => load(req.params.name).then((text) => res.end(text), next));
app.put('/assets/:name', async (req, res) => {
  await fs.writeFile(`assets/${req.params.name}`, req.body);
  contents = new Map();
  res.end();
});
app.listen(3000);
