const express = require('express');
const busboy = require('busboy');
const fs = require('fs');
const path = require('path');

const app = express();

app.post('/files', (req, res, next) => {
  const form = busboy({ headers: req.headers });
  form.on('file', (name, file, info) => {
    const target = path.join(__dirname, 'uploads', path.basename(info.filename));
    const stream = fs.createWriteStream(target);
    file.pipe(stream);
    stream.on('error', next);
    stream.on('close', () => res.status(201).json({ name: info.filename }));
  });
  req.pipe(form);
});

app.get('/files/:name', (req, res) => {
  res.sendFile(path.join(__dirname, 'uploads', req.params.name));
});

app.listen(3000);
