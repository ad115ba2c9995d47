const express = require('express');
const multer = require('multer');
const { shrink, isPng } = require('./lib/picture');
const { s3Storage } = require('./lib/object-storage');

const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'uploads' }), limits: { fileSize: 1e6 } });
const app = express();

app.post('/pictures', upload.array('pictures'), async (req, res, next) => {
  try {
    const all = await Promise.all(req.files.map((file) => isPng(file)));
    const small = await Promise.all(req.files.map((file) => shrink(file)));
    res.json({ all, sizes: small.map((one) => one.length) });
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
