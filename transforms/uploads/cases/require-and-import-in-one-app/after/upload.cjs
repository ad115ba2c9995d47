const multer = require('multer');
const { s3Storage } = require('./lib/object-storage.cjs');

module.exports = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'uploads' }), limits: { fileSize: 1e6 } });
