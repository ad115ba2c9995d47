const express = require('express');
const fileUpload = require('express-fileupload');

const app = express();

app.use(fileUpload({ useTempFiles: process.env.BIG === 'yes' }));
app.use('/uploads', express.static('uploads'));
app.post('/upload', async (req, res) => {
  await req.files.photo.mv('uploads/' + req.files.photo.name);
  res.sendStatus(204);
});

app.listen(3000);
