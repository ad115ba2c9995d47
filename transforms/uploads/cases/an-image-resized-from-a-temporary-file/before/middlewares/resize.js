const fs = require('fs');
const path = require('path');
const sharp = require('sharp');

const resize = (req, res, next) => {
  sharp(req.file.path)
    .resize(89, 93)
    .jpeg({ quality: 50 })
    .toFile(path.join('public', 'resized', req.file.filename))
    .then((data) => {
      fs.unlinkSync(req.file.path);
      next();
    })
    .catch(next);
};

module.exports = resize;
