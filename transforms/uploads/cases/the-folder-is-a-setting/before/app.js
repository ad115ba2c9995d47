const express = require('express');
const multer = require('multer');
const config = require('./config');

const app = express();
const upload = multer({ dest: config.uploadDir, limits: { fileSize: 1e6 } });

app.use('/uploads', express.static(config.uploadDir));
app.post('/uploads', upload.single('file'), (req, res) => res.json(req.file.filename));

app.listen(3000);
