const express = require('express');
const app = express();
const busboy = require('busboy');
const fs = require('fs');
const path = require('path');

app.post('/import', (req, res) => {
  const parser = busboy({ headers: req.headers });
  parser.on('file', (name, stream, info) => {
    stream.pipe(fs.createWriteStream(path.join('imports', info.filename)));
  });
  parser.on('close', () => res.sendStatus(201));
  req.pipe(parser);
});
