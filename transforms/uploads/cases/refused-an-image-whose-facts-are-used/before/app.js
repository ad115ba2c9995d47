const express = require('express');
const multer = require('multer');
const sharp = require('sharp');

const app = express();
const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 1e6 } });

app.use(express.static('public'));
app.post('/pictures', upload.single('picture'), async (req, res, next) => {
  try {
    const { width, height } = await sharp(req.file.buffer).png().toFile(`public/${Date.now()}.png`);
    res.json({ width, height });
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
