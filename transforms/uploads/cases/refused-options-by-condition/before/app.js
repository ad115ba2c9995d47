const express = require('express');
const multer = require('multer');

const disk = multer.diskStorage({ destination: 'uploads' });
const storage = process.env.MEMORY ? multer.memoryStorage() : disk;
const upload = multer({ storage: process.env.MEMORY ? multer.memoryStorage() : disk });
const app = express();

app.post('/files', upload.single('file'), (req, res) => res.json(req.file.filename));

app.listen(3000);
