const express = require('express');
const multer = require('multer');
const { s3Storage, storedFiles } = require('./lib/object-storage');
const { writeStored, sendStored } = require('./lib/s3-storage');

const app = express();
const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'photos/' }), limits: { fileSize: 1e7 } });

app.use('/photos', storedFiles('photos'), express.static('photos'));
app.post('/photos', upload.single('photo'), (req, res) => res.json({ name: req.file.filename }));
app.put('/albums/:name', express.text(), async (req, res) => {
  await writeStored(`albums/${req.params.name}.txt`, req.body);
  res.sendStatus(204);
});
app.get('/albums/:name', (req, res) => sendStored(res, `albums/${req.params.name}.txt`, { root: __dirname }));

app.listen(3000);
