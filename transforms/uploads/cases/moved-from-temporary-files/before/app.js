const express = require('express');
const fileUpload = require('express-fileupload');

const app = express();

app.use(fileUpload({ useTempFiles: true, tempFileDir: '/tmp/' }));
app.use('/uploads', express.static('uploads'));
app.post('/upload', async (req, res) => {
  const { photo } = req.files;
  await photo.mv('uploads/' + photo.name);
  res.sendStatus(204);
});

app.listen(3000);
