const express = require('express');
const fileUpload = require('express-fileupload');

const app = express();

app.use(fileUpload({ limits: { fileSize: 1e6 } }));
app.use(express.static('public'));

app.post('/upload', (req, res) => {
  const sampleFile = req.files.sampleFile;
  sampleFile.mv(__dirname + '/public/uploads/' + sampleFile.name, function (err) {
    if (err) return res.status(500).send(err);
    res.send('File uploaded!');
  });
});

app.post('/photo', async (req, res, next) => {
  try {
    await req.files.photo.mv(`./public/uploads/${req.files.photo.md5}.jpg`);
    res.json({ url: `/uploads/${req.files.photo.md5}.jpg` });
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
