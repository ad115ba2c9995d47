const { memoryStorage } = require('multer');
const { s3Storage } = require('./lib/object-storage');

exports.storage = s3Storage(memoryStorage(), {
  destination: 'uploads',
  filename: (req, file, cb) => cb(null, file.originalname),
});
