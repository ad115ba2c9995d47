const { diskStorage } = require('multer');

exports.storage = diskStorage({
  destination: 'uploads',
  filename: (req, file, cb) => cb(null, file.originalname),
});
