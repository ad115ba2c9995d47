const multer = require('multer');
const { s3Storage } = require('./shared/object-storage');

const avatars = s3Storage(multer.memoryStorage(), {
  destination: 'public/avatars',
  filename: (req, file, cb) => cb(null, `${req.user.id}.png`),
});
const documents = s3Storage(multer.memoryStorage(), { destination: 'documents' });

exports.avatar = multer({ storage: avatars, limits: { fileSize: 1e6 } }).single('avatar');
exports.document = multer({ storage: documents, limits: { fileSize: 1e7 } }).single('document');
