const express = require('express');
const multer = require('multer');
const sharp = require('sharp');

const app = express();
const upload = multer({ storage: multer.memoryStorage() });
const originals = multer({ dest: 'uploads' });

app.use('/uploads', express.static('uploads'));
app.post('/a', originals.single('image'), (req, res) => res.json(req.file.filename));
app.post('/b', upload.single('image'), async (req, res, next) => {
  try {
    await sharp(req.file.buffer).resize(200).toFile(`uploads/${Date.now()}.jpg`);
    res.sendStatus(201);
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
