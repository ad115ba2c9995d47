const express = require('express');
const app = express();
const { formidable } = require('formidable');
const { sanitize } = require('./svg');
const upload = require('./s3');

app.post('/svg', async (req, res) => {
  const [, files] = await formidable().parse(req);
  sanitize(files.svg[0].filepath);
  res.json(await upload(files.svg[0].filepath));
});
