const express = require('express');
const multer = require('multer');
const { s3Storage, removeStored, storedFiles } = require('./lib/object-storage');

const app = express();
const upload = multer({
  storage: s3Storage(multer.memoryStorage(), {
    destination: (req, file, cb) => cb(null, `uploads/${req.params.album}`),
    filename: (req, file, cb) => cb(null, file.originalname),
  }),
  limits: { fileSize: 1e6 },
});

app.put('/albums/:album', upload.array('photos'), (req, res) => res.sendStatus(204));
app.use('/albums', storedFiles('uploads'), express.static('uploads'));
app.delete('/albums/:album', async (req, res, next) => {
  try {
    await removeStored(`uploads/${req.params.album}`, { recursive: true, force: true });
    res.sendStatus(204);
  } catch (error) {
    next(error);
  }
});
app.delete('/albums/:album/:photo', async (req, res, next) => {
  try {
    await removeStored(`uploads/${req.params.album}/${req.params.photo}`);
    res.sendStatus(204);
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
