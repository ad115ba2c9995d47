const express = require('express');
const multer = require('multer');

const app = express();
const upload = multer({ dest: 'uploads', limits: { fileSize: 1e6 } });

app.post('/files', upload.single('file'), (req, res) => {
  res.json(req.file);
});

app.listen(3000);
