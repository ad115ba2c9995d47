const express = require('express');
const multer = require('multer');
const sharp = require('sharp');

const app = express();
const upload = multer({ storage: multer.memoryStorage() });

app.use('/uploads', express.static('uploads'));
app.post('/b', upload.single('image'), async (req, res, next) => {
  try {
    await sharp(req.file.buffer).resize(200).toFile(`uploads/${req.file.originalname}`);
    res.sendStatus(201);
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
