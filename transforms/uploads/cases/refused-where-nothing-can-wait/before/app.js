const express = require('express');
const fs = require('fs');
const multer = require('multer');

class Picture {
  constructor(file) {
    this.bytes = fs.readFileSync(file.path);
  }
}

const app = express();
const upload = multer({ dest: 'uploads' });

app.post('/files', upload.single('file'), (req, res) => res.json(new Picture(req.file).bytes.length));

app.listen(3000);
