const express = require('express');
const multer = require('multer');

const upload = multer({ storage: multer.memoryStorage() });
const app = express();
app.post('/', upload.single('file'), (req, res) => res.json({ size: req.file.buffer.length }));
app.listen(3000);
