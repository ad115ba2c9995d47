const express = require('express');
const fs = require('fs');
const multer = require('multer');

const upload = multer({ dest: 'uploads/', limits: { fileSize: 1e6 } });
const app = express();

app.post('/notes', upload.single('note'), (req, res, next) => {
  fs.readFile(req.file.path, 'utf8', (err, text) => {
    if (err) return next(err);
    res.json({ id: req.file.filename, words: text.split(' ').length });
  });
});

app.get('/notes/:id', (req, res) => {
  const stream = fs.createReadStream(`uploads/${req.params.id}`);
  stream.on('error', () => res.sendStatus(404));
  stream.pipe(res);
});

app.delete('/notes/:id', (req, res, next) => {
  fs.unlink(`uploads/${req.params.id}`, (err) => (err ? next(err) : res.sendStatus(204)));
});

app.listen(3000);
