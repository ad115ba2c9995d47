const express = require('express');
const multer = require('multer');
const config = require('./config');
const { s3Storage, storedFiles } = require('./lib/object-storage');

const app = express();
const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: config.uploadDir }), limits: { fileSize: 1e6 } });

app.use('/uploads', storedFiles(config.uploadDir), express.static(config.uploadDir));
app.post('/uploads', upload.single('file'), (req, res) => res.json(req.file.filename));

app.listen(3000);
