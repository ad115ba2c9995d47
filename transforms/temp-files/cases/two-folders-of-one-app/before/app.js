const express = require('express');
const fs = require('fs');
const sharp = require('sharp');

const app = express();

app.post('/charts/:id', express.text(), (req, res, next) => {
  fs.writeFile(`charts/${req.params.id}.svg`, req.body, (err) => (err ? next(err) : res.sendStatus(201)));
});

app.get('/charts/:id', (req, res) => res.sendFile(`charts/${req.params.id}.svg`, { root: '.' }));

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
