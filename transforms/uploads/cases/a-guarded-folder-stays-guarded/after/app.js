const express = require('express');
const multer = require('multer');
const { requireLogin } = require('./auth');
const log = require('some-logger');
const { s3Storage, storedFiles } = require('./lib/object-storage');

const app = express();
const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'private/' }), limits: { fileSize: 100 * 1024 * 1024 } });

app.use((req, res, next) => {
  log(req.path, req.method);
  next();
});
app.use('/files', requireLogin, storedFiles('private'), express.static('private'));
app.use('/theme', express.static('theme'));
app.post('/files', requireLogin, upload.single('file'), (req, res) => res.json(req.file.filename));

app.listen(3000);
