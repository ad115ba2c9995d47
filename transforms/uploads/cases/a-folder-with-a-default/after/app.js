const express = require('express');
const multer = require('multer');
const { s3Storage, storedFiles } = require('./lib/object-storage');

const uploads = process.env.UPLOAD_DIR || 'uploads';
const app = express();
const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: uploads }), limits: { fileSize: 1e6 } });

app.use(express.static('public'));
app.use('/uploads', [storedFiles(uploads), express.static(uploads)]);
app.post('/files', upload.single('file'), (req, res) => res.json(req.file.filename));

app.listen(3000);
