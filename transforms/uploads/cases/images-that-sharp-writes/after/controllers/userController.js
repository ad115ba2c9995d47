const multer = require('multer');
const sharp = require('sharp');
const AppError = require('../utils/appError');
const catchAsync = require('../utils/catchAsync');
const { writeStored } = require('../lib/object-storage');

const multerStorage = multer.memoryStorage();

const multerFilter = (req, file, cb) => {
  if (file.mimetype.startsWith('image')) {
    cb(null, true);
  } else {
    cb(new AppError('Not an image! Please upload only images.', 400), false);
  }
};

const upload = multer({ storage: multerStorage, fileFilter: multerFilter });

exports.uploadUserPhoto = upload.single('photo');

exports.resizeUserPhoto = catchAsync(async (req, res, next) => {
  if (!req.file) return next();

  req.file.filename = `user-${req.user.id}-${Date.now()}.jpeg`;

  await sharp(req.file.buffer)
    .resize(500, 500)
    .toFormat('jpeg')
    .jpeg({ quality: 90 })
    .toBuffer()
    .then((image) => writeStored(`public/img/users/${req.file.filename}`, image));

  next();
});

exports.resizeTourImages = catchAsync(async (req, res, next) => {
  req.body.images = [];
  await Promise.all(
    req.files.images.map(async (file, i) => {
      const filename = `tour-${req.params.id}-${i + 1}.jpeg`;
      await sharp(file.buffer).resize(2000, 1333).toFormat('jpeg').toBuffer().then((image) => writeStored(`public/img/tours/${filename}`, image));
      req.body.images.push(filename);
    })
  );
  next();
});
