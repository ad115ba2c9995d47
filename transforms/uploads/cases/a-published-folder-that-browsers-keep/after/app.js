const express = require('express');
const serveStatic = require('serve-static');
const multer = require('multer');
const { s3Storage, storedFiles } = require('./lib/object-storage');

const ONE_DAY = 24 * 60 * 60 * 1000;
const app = express();
const router = express.Router();
const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'public/media' }), limits: { fileSize: 1e6 } });

router.use('/media', storedFiles('public/media', '/', 'public, max-age=604800, immutable'), serveStatic('public/media', { maxAge: '7d', immutable: true }));
app.use('/assets', router);
app.use(storedFiles('public', '/media', 'public, max-age=86400'), express.static('public', { maxAge: ONE_DAY, index: false }));
app.post('/media', upload.single('file'), (req, res) => {
  res.json(req.file.filename);
});

app.listen(3000);
