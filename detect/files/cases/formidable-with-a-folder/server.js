const express = require('express');
const app = express();
const formidable = require('formidable');

app.post('/documents', (req, res, next) => {
  const form = new formidable.IncomingForm();
  form.uploadDir = './documents';
  form.keepExtensions = true;
  form.parse(req, (err, fields, files) => {
    if (err) return next(err);
    res.json({ file: files.document.path });
  });
});
app.get('/documents/:name', (req, res) => res.download(`./documents/${req.params.name}`));
