const express = require('express');
const multer = require('multer');
const path = require('path');
const { s3Storage, storedFiles } = require('./lib/object-storage');

const app = express();
const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: path.join(__dirname, '../uploads') }), limits: { fileSize: 1e6 } });

app.use('/uploads', storedFiles(path.join(__dirname, '../uploads')), express.static(path.join(__dirname, '../uploads')));
app.post('/uploads', upload.single('file'), (req, res) => res.json(req.file.filename));

app.listen(3000);
