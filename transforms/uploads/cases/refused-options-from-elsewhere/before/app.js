const express = require('express');
const multer = require('multer');
const { uploads } = require('./config');

const app = express();
const upload = multer(uploads);

app.post('/files', upload.single('file'), (req, res) => res.json(req.file.filename));
app.get('/files/:name', (req, res) => res.sendFile(`${__dirname}/${uploads.dest}/${req.params.name}`));

app.listen(3000);
