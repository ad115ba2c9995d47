const express = require('express');
const app = express();

const options = {
  dest: 'uploads/',
  limits: {
    files: 3,
  },
};
const upload = require('multer')(options);

app.post('/files', upload.any(), (req, res) => res.json(req.files));

app.listen(3000);
