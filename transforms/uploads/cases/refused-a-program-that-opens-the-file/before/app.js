const express = require('express');
const { exec } = require('child_process');
const path = require('path');
const multer = require('multer');

const app = express();
const upload = multer({ dest: 'uploads' });

app.post('/files', upload.single('file'), (req, res) => {
  exec(`clamscan ${path.resolve(req.file.path)}`, (err) => res.status(err ? 400 : 201).end());
});
app.get('/files/:name', (req, res) => res.sendFile(path.resolve('uploads', req.params.name)));

app.listen(3000);
