const express = require('express');
const multer = require('multer');
const cloudinary = require('cloudinary').v2;

const app = express();
const upload = multer({ dest: 'uploads' });

app.post('/files', upload.single('file'), async (req, res, next) => {
  try {
    const { secure_url } = await cloudinary.uploader.upload(req.file.path, { folder: 'app' });
    res.json({ secure_url });
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
