const express = require('express');
const fileUpload = require('express-fileupload');
const { callbackify } = require('util');
const { writeStored, storedFiles } = require('./lib/object-storage');

const app = express();

app.use(fileUpload({ limits: { fileSize: 1e6 } }));
app.use(storedFiles('public', '/uploads'), express.static('public'));

app.post('/upload', (req, res) => {
  const sampleFile = req.files.sampleFile;
  callbackify(writeStored)(__dirname + '/public/uploads/' + sampleFile.name, sampleFile.data, sampleFile.mimetype, function (err) {
    if (err) return res.status(500).send(err);
    res.send('File uploaded!');
  });
});

app.post('/photo', async (req, res, next) => {
  try {
    await writeStored(`./public/uploads/${req.files.photo.md5}.jpg`, req.files.photo.data, req.files.photo.mimetype);
    res.json({ url: `/uploads/${req.files.photo.md5}.jpg` });
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
