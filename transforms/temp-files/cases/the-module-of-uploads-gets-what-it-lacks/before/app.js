const express = require('express');
const fs = require('fs');
const multer = require('multer');
const { s3Storage, storedFiles } = require('./lib/object-storage');

const app = express();
const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'photos/' }), limits: { fileSize: 1e7 } });

app.use('/photos', storedFiles('photos'), express.static('photos'));
app.post('/photos', upload.single('photo'), (req, res) => res.json({ name: req.file.filename }));
app.put('/albums/:name', express.text(), (req, res) => {
  fs.writeFileSync(`albums/${req.params.name}.txt`, req.body);
  res.sendStatus(204);
});
app.get('/albums/:name', (req, res) => res.sendFile(`albums/${req.params.name}.txt`, { root: __dirname }));

app.listen(3000);
