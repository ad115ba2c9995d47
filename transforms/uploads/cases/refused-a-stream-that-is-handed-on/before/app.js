const express = require('express');
const fs = require('fs');
const multer = require('multer');
const FormData = require('form-data');

const app = express();
const upload = multer({ dest: 'uploads' });

app.post('/files', upload.single('file'), (req, res, next) => {
  const form = new FormData();
  form.append('file', fs.createReadStream(req.file.path));
  form.submit(process.env.SCANNER, (err) => (err ? next(err) : res.json(req.file.filename)));
});

app.listen(3000);
