const express = require('express');
const multer = require('multer');
const path = require('path');
const { s3Storage, sendStored } = require('./lib/object-storage');

const UPLOADS = path.join(__dirname, 'uploads');
const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: UPLOADS }), limits: { fileSize: 1e6 } });
const app = express();

app.post('/files', upload.single('file'), (req, res) => {
  res.json(req.file.filename);
});
app.get('/files/:name', (req, res) => sendStored(res, req.params.name, { root: UPLOADS }));
app.get('/', (req, res) => res.sendFile(path.join(__dirname, 'index.html')));

app.listen(3000);
