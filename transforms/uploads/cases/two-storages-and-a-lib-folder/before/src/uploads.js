const multer = require('multer');

const avatars = multer.diskStorage({
  destination: 'public/avatars',
  filename: (req, file, cb) => cb(null, `${req.user.id}.png`),
});
const documents = multer.diskStorage({ destination: 'documents' });

exports.avatar = multer({ storage: avatars, limits: { fileSize: 1e6 } }).single('avatar');
exports.document = multer({ storage: documents, limits: { fileSize: 1e7 } }).single('document');
