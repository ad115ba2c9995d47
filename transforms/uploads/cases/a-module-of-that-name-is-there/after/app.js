const express = require('express');
const multer = require('multer');
const { s3Storage } = require('./lib/s3-storage');

const app = express();
const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'uploads' }), limits: { fileSize: 1e6 } });

app.post('/files', upload.single('file'), (req, res) => {
  res.json(req.file);
});

app.listen(3000);
