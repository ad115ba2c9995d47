const path = require('path');
const asyncHandler = require('express-async-handler');

exports.photo = asyncHandler(async (req, res, next) => {
  const file = req.files.file;
  file.name = `photo_${req.params.id}${path.parse(file.name).ext}`;

  file.mv(`${process.env.FILE_UPLOAD_PATH}/${file.name}`, async err => {
    if (err) {
      return next(new Error('Problem with file upload'));
    }
    res.status(200).json({ success: true, data: file.name });
  });
});
