const express = require('express');
const formidable = require('formidable');
const fs = require('fs');
const path = require('path');

const app = express();

app.use(express.static('public'));

app.post('/files', (req, res, next) => {
  const form = new formidable.IncomingForm();
  form.parse(req, (err, fields, files) => {
    if (err) return next(err);
    const oldPath = files.photo.filepath;
    const newPath = path.join(__dirname, 'public', 'photos', files.photo.originalFilename);
    fs.rename(oldPath, newPath, (error) => {
      if (error) return next(error);
      res.redirect(`/photos/${files.photo.originalFilename}`);
    });
  });
});

app.listen(3000);
