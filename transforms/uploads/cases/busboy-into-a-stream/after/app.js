const express = require('express');
const busboy = require('busboy');
const path = require('path');
const { writeStreamStored, sendStored } = require('./lib/object-storage');

const app = express();

app.post('/files', (req, res, next) => {
  const form = busboy({ headers: req.headers });
  form.on('file', (name, file, info) => {
    const target = path.join(__dirname, 'uploads', path.basename(info.filename));
    const stream = writeStreamStored(target);
    file.pipe(stream);
    stream.on('error', next);
    stream.on('close', () => res.status(201).json({ name: info.filename }));
  });
  req.pipe(form);
});

app.get('/files/:name', (req, res) => {
  sendStored(res, path.join(__dirname, 'uploads', req.params.name));
});

app.listen(3000);
