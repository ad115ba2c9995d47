const express = require('express');
const fs = require('fs');
const multer = require('multer');

const upload = multer({ dest: 'uploads', limits: { fileSize: 1e6 } });
const app = express();

app.post('/files', upload.single('file'), (req, res) => {
  const first = fs.readFileSync(req.file.path).subarray(0, 4);
  fs.copyFileSync(req.file.path, `uploads/${req.body.name}`);
  res.json({ first: first.toString('hex'), all: fs.readdirSync('uploads').sort() });
});

app.listen(3000);
