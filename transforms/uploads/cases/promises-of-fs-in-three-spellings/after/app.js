const express = require('express');
const multer = require('multer');
const { s3Storage, renameStored, readStored, unlinkStored } = require('./lib/object-storage');

const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'uploads/' }), limits: { fileSize: 1e6 } });
const app = express();

app.post('/photos', upload.single('photo'), async (req, res, next) => {
  try {
    const target = `uploads/${req.body.name}.jpg`;
    await renameStored(req.file.path, target);
    res.json({ target });
  } catch (error) {
    next(error);
  }
});

app.get('/photos/:name', async (req, res, next) => {
  try {
    res.type('jpg').send(await readStored(`uploads/${req.params.name}.jpg`));
  } catch (error) {
    next(error);
  }
});

app.delete('/photos/:name', async (req, res, next) => {
  try {
    await unlinkStored(`uploads/${req.params.name}.jpg`);
    res.sendStatus(204);
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
