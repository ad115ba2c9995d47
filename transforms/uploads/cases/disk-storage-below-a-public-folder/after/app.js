const express = require('express');
const multer = require('multer');
const path = require('path');
const { s3Storage, storedFiles } = require('./lib/object-storage');

const storage = s3Storage(multer.memoryStorage(), {
  destination: './public/uploads/',
  filename: (req, file, cb) => {
    cb(null, `${file.fieldname}-${Date.now()}${path.extname(file.originalname)}`);
  },
});

const upload = multer({
  storage: storage,
  limits: { fileSize: 1000000 },
  fileFilter: (req, file, cb) => {
    if (/^image\//.test(file.mimetype)) return cb(null, true);
    cb(new Error('Images only'));
  },
});

const app = express();

app.use(storedFiles('./public', '/uploads'), express.static('./public'));

app.post('/avatar', upload.single('avatar'), (req, res) => {
  res.json({ url: `/uploads/${req.file.filename}` });
});

app.listen(3000);
