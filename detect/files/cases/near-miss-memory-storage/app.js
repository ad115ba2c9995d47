const express = require('express');
const app = express();
const multer = require('multer');
const storage = multer.memoryStorage();
const upload = multer({ storage });
const plain = multer();

app.post('/a', upload.single('a'), (req, res) => res.send(req.file.buffer.toString('base64')));
app.post('/b', plain.none(), (req, res) => res.json(req.body));
