const express = require('express');
const multer = require('multer');
const path = require('path');
const sharp = require('sharp');
const { s3Storage, removeStored, storedFiles, writeStored, readStored } = require('./lib/object-storage');

const app = express();
const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'uploads' }), limits: { fileSize: 1e6 } });

app.use('/uploads', storedFiles('uploads'), express.static('uploads'));
app.post('/images', upload.single('image'), async (req, res, next) => {
  try {
    const { path: original, filename } = req.file;
    await sharp(await readStored(original)).resize(200).toFormat('jpeg').toBuffer().then((image) => writeStored(path.join('uploads', `${filename}-small.jpg`), image));
    res.json({ image: `/uploads/${filename}`, small: `/uploads/${filename}-small.jpg` });
  } catch (error) {
    next(error);
  }
});
app.delete('/images/:name', async (req, res, next) => {
  try {
    await removeStored(`uploads/${req.params.name}`, { recursive: true, force: true });
    await removeStored(`uploads/${req.params.name}-small.jpg`, { recursive: true, force: true });
    res.sendStatus(204);
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
