const express = require('express');
const app = express();
const formidable = require('formidable');
const fs = require('fs');
const os = require('os');
const path = require('path');
const store = require('./store');

app.post('/image', (req, res, next) => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'image-'));
  formidable({ uploadDir: dir }).parse(req, async (err, fields, files) => {
    if (err) return next(err);
    res.json({ url: await store(files.image[0].filepath) });
    fs.rmSync(dir, { recursive: true });
  });
});
