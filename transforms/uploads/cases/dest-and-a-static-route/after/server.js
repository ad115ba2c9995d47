const express = require('express');
const multer = require('multer');
const path = require('path');
const { s3Storage, storedFiles } = require('./lib/object-storage');

const app = express();
const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'uploads/' }), limits: { fileSize: 100 * 1024 * 1024 } });

app.use('/files', storedFiles(path.join(__dirname, 'uploads')), express.static(path.join(__dirname, 'uploads')));

app.post('/files', upload.array('photos', 12), function (req, res) {
  res.json(req.files.map(function (file) {
    return '/files/' + file.filename;
  }));
});

module.exports = app;
