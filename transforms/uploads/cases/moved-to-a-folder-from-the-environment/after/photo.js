const path = require('path');
const asyncHandler = require('express-async-handler');
const { callbackify } = require('util');
const { writeStored } = require('./lib/object-storage');

exports.photo = asyncHandler(async (req, res, next) => {
  const file = req.files.file;
  file.name = `photo_${req.params.id}${path.parse(file.name).ext}`;

  callbackify(writeStored)(`${process.env.FILE_UPLOAD_PATH}/${file.name}`, file.data, file.mimetype, async err => {
    if (err) {
      return next(new Error('Problem with file upload'));
    }
    res.status(200).json({ success: true, data: file.name });
  });
});
