const express = require('express');
const fs = require('fs');
const multer = require('multer');

const storage = multer.diskStorage({
  destination: 'uploads',
  filename: (req, file, cb) => {
    cb(null, fs.existsSync(`uploads/${file.originalname}`) ? `${Date.now()}-${file.originalname}` : file.originalname);
  },
});
const app = express();

app.post('/files', multer({ storage }).single('file'), (req, res) => res.json(req.file.filename));

app.listen(3000);
