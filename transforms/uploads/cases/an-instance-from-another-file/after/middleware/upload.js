const multer = require('multer');
const path = require('path');
const { s3Storage } = require('../lib/object-storage');

const storage = s3Storage(multer.memoryStorage(), {
  destination(req, file, cb) {
    if (!file.originalname) return cb(new Error('No name'));
    cb(null, path.join(__dirname, '..', 'uploads'));
  },
  filename(req, file, cb) {
    cb(null, Date.now() + '-' + file.originalname);
  },
});

module.exports = multer({ storage, limits: { fileSize: 100 * 1024 * 1024 } });
