const express = require('express');
const formidable = require('formidable');
const path = require('path');
const { callbackify } = require('util');
const { renameStored, storedFiles } = require('./lib/object-storage');

const app = express();

app.use(storedFiles('public', '/photos'), express.static('public'));

app.post('/files', (req, res, next) => {
  const form = new formidable.IncomingForm();
  form.parse(req, (err, fields, files) => {
    if (err) return next(err);
    const oldPath = files.photo.filepath;
    const newPath = path.join(__dirname, 'public', 'photos', files.photo.originalFilename);
    callbackify(renameStored)(oldPath, newPath, (error) => {
      if (error) return next(error);
      res.redirect(`/photos/${files.photo.originalFilename}`);
    });
  });
});

app.listen(3000);
