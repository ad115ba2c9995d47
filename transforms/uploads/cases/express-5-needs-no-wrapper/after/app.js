const express = require('express');
const multer = require('multer');
const { s3Storage, readStored, copyStored, listStored } = require('./lib/object-storage');

const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'uploads' }), limits: { fileSize: 1e6 } });
const app = express();

app.post('/files', upload.single('file'), async (req, res) => {
  const first = (await readStored(req.file.path)).subarray(0, 4);
  await copyStored(req.file.path, `uploads/${req.body.name}`);
  res.json({ first: first.toString('hex'), all: (await listStored('uploads')).sort() });
});

app.listen(3000);
