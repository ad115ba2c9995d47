const express = require('express');
const multer = require('multer');
const path = require('path');

const app = express();
const upload = multer({ dest: 'uploads/' });

app.use('/files', express.static(path.join(__dirname, 'uploads')));

app.post('/files', upload.array('photos', 12), function (req, res) {
  res.json(req.files.map(function (file) {
    return '/files/' + file.filename;
  }));
});

module.exports = app;
