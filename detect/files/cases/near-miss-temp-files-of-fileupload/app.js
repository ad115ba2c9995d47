const express = require('express');
const app = express();
const fileUpload = require('express-fileupload');
const cloudinary = require('cloudinary').v2;

app.use(fileUpload({ useTempFiles: true }));
app.post('/image', async (req, res) => {
  const { secure_url } = await cloudinary.uploader.upload(req.files.image.tempFilePath);
  res.json({ secure_url });
});
