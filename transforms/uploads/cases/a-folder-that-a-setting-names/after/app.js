const express = require('express');
const multer = require('multer');
const { s3Storage, storedFiles } = require('./lib/object-storage');

const app = express();
const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: process.env.UPLOAD_PATH }), limits: { fileSize: 100 * 1024 * 1024 } });

app.use(express.static('public'), storedFiles('public'));
app.post('/files', upload.single('file'), (req, res) => res.json(req.file.filename));

app.listen(3000);
