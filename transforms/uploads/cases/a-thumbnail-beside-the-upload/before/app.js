const express = require('express');
const fs = require('fs-extra');
const multer = require('multer');
const path = require('path');
const sharp = require('sharp');

const app = express();
const upload = multer({ dest: 'uploads', limits: { fileSize: 1e6 } });

app.use('/uploads', express.static('uploads'));
app.post('/images', upload.single('image'), async (req, res, next) => {
  try {
    const { path: original, filename } = req.file;
    await sharp(original).resize(200).toFile(path.join('uploads', `${filename}-small.jpg`));
    res.json({ image: `/uploads/${filename}`, small: `/uploads/${filename}-small.jpg` });
  } catch (error) {
    next(error);
  }
});
app.delete('/images/:name', async (req, res, next) => {
  try {
    await fs.remove(`uploads/${req.params.name}`);
    await fs.remove(`uploads/${req.params.name}-small.jpg`);
    res.sendStatus(204);
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
