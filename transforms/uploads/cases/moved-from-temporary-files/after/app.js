const express = require('express');
const fileUpload = require('express-fileupload');
const { renameStored, storedFiles } = require('./lib/object-storage');

const app = express();

app.use(fileUpload({ useTempFiles: true, tempFileDir: '/tmp/' }));
app.use('/uploads', storedFiles('uploads'), express.static('uploads'));
app.post('/upload', async (req, res) => {
  const { photo } = req.files;
  await renameStored(photo.tempFilePath, 'uploads/' + photo.name);
  res.sendStatus(204);
});

app.listen(3000);
