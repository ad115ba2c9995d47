const express = require('express');
const { s3Storage } = require('./lib/object-storage');
const app = express();

const options = {
  storage: s3Storage(require('multer').memoryStorage(), { destination: 'uploads/' }),
  limits: {
    files: 3,
    fileSize: 100 * 1024 * 1024,
  },
};
const upload = require('multer')(options);

app.post('/files', upload.any(), (req, res) => res.json(req.files));

app.listen(3000);
