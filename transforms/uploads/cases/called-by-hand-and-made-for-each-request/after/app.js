const express = require('express');
const multer = require('multer');
const { s3Storage } = require('./lib/object-storage');

const app = express();
const single = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'uploads/' }), limits: { fileSize: 1e6 } }).single('file');

app.post('/one', (req, res) => {
  single(req, res, (err) => {
    if (err instanceof multer.MulterError) return res.status(413).send(err.code);
    res.json(req.file);
  });
});

app.post('/many', (req, res, next) => {
  const upload = multer({
    storage: s3Storage(multer.memoryStorage(), { destination: `uploads/${req.query.album}` }),
    limits: { fileSize: 100 * 1024 * 1024 },
  });
  upload.array('files')(req, res, (err) => {
    if (err) return next(err);
    res.json(req.files.length);
  });
});

app.listen(3000);
