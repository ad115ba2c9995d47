const express = require('express');
const serveStatic = require('serve-static');
const multer = require('multer');
const { s3Storage, storedFiles } = require('./lib/object-storage');

const ONE_DAY = 24 * 60 * 60 * 1000;
const app = express();
const router = express.Router();
const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'public/media' }), limits: { fileSize: 1e6 } });

router.use('/media', serveStatic('public/media', { maxAge: '7d', immutable: true }), storedFiles('public/media', '/', 'public, max-age=604800, immutable'));
app.use('/assets', router);
app.use(express.static('public', { maxAge: ONE_DAY, index: false }), storedFiles('public', '/media', 'public, max-age=86400'));
app.post('/media', upload.single('file'), (req, res) => {
  res.json(req.file.filename);
});

app.listen(3000);
