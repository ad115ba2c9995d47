const express = require('express');
const formidable = require('formidable');

const app = express();

app.post('/files', (req, res, next) => {
  const form = formidable({ uploadDir: __dirname + '/uploads', keepExtensions: true });
  form.parse(req, (err, fields, files) => {
    if (err) return next(err);
    res.json(files);
  });
});
app.use('/uploads', express.static(__dirname + '/uploads'));

app.listen(3000);
