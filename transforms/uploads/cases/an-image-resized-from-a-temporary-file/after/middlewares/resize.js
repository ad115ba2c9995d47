const fs = require('fs');
const path = require('path');
const sharp = require('sharp');
const { writeStored } = require('../lib/object-storage');

const resize = (req, res, next) => {
  sharp(req.file.path)
    .resize(89, 93)
    .jpeg({ quality: 50 })
    .toBuffer()
    .then((image) => writeStored(path.join('public', 'resized', req.file.filename), image))
    .then((data) => {
      fs.unlinkSync(req.file.path);
      next();
    })
    .catch(next);
};

module.exports = resize;
