const express = require('express');
const fs = require('fs');
const path = require('path');
const multer = require('multer');
const { callbackify } = require('util');
const { s3Storage, storedFiles, accessStored, statStored } = require('./lib/object-storage');

const app = express();
const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'public/files' }), limits: { fileSize: 1e6 } });

const imageExists = (req, res, next) => {
  const file = path.join(process.cwd(), decodeURI(req.originalUrl));
  callbackify(accessStored)(file, fs.constants.F_OK, (err) => {
    if (err) return res.status(404).json({ message: 'Not found' });
    next();
  });
};

app.use('/public', imageExists, storedFiles('public', '/files'), express.static('public'));
app.post('/files', upload.single('file'), (req, res) => res.json(`/public/files/${req.file.filename}`));
app.get('/files/:name/size', async (req, res, next) => {
  try {
    const { size } = await statStored(`public/files/${req.params.name}`);
    res.json({ size });
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
