const express = require('express');
const app = express();
const { formidable } = require('formidable');
const { rename } = require('fs/promises');

app.post('/logo', async (req, res) => {
  const [, files] = await formidable().parse(req);
  await rename(files.logo[0].filepath, 'public/logo.png');
  res.sendStatus(204);
});
app.use(express.static('public'));
