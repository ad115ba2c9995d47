const express = require('express');
const fs = require('fs');
const sharp = require('sharp');
const { callbackify } = require('util');
const { writeStored, sendStored } = require('./lib/object-storage');

const app = express();

app.post('/charts/:id', express.text(), (req, res, next) => {
  callbackify(writeStored)(`charts/${req.params.id}.svg`, req.body, (err) => (err ? next(err) : res.sendStatus(201)));
});

app.get('/charts/:id', (req, res) => sendStored(res, `charts/${req.params.id}.svg`, { root: '.' }));

app.get('/thumbnails/:id', async (req, res, next) => {
  try {
    const file = `thumbnails/${req.params.id}.png`;
    if (!fs.existsSync(file)) {
      await sharp(Buffer.from('<svg/>')).resize(64).toFile(file);
    }
    fs.createReadStream(file).pipe(res.type('png'));
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
