const express = require('express');
const multer = require('multer');
const { callbackify } = require('util');
const { s3Storage, readStored, streamStored, unlinkStored } = require('./lib/object-storage');

const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'uploads/' }), limits: { fileSize: 1e6 } });
const app = express();

app.post('/notes', upload.single('note'), (req, res, next) => {
  callbackify(readStored)(req.file.path, 'utf8', (err, text) => {
    if (err) return next(err);
    res.json({ id: req.file.filename, words: text.split(' ').length });
  });
});

app.get('/notes/:id', (req, res) => {
  const stream = streamStored(`uploads/${req.params.id}`);
  stream.on('error', () => res.sendStatus(404));
  stream.pipe(res);
});

app.delete('/notes/:id', (req, res, next) => {
  callbackify(unlinkStored)(`uploads/${req.params.id}`, (err) => (err ? next(err) : res.sendStatus(204)));
});

app.listen(3000);
