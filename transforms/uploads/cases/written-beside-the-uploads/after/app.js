const express = require('express');
const multer = require('multer');
const { s3Storage, writeStored, storedFiles } = require('./lib/object-storage');

const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'public/img' }), limits: { fileSize: 1e6 } });
const app = express();

app.use(storedFiles('public', '/img'), express.static('public'));
app.use(express.json({ limit: '2mb' }));

app.post('/file', upload.single('file'), (req, res) => res.json(`/img/${req.file.filename}`));

app.post('/canvas', async (req, res, next) => {
  try {
    const name = `${Date.now()}.png`;
    await writeStored(`public/img/${name}`, Buffer.from(req.body.image, 'base64'));
    res.json(`/img/${name}`);
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
