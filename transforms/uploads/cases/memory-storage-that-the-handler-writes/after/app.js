const express = require('express');
const multer = require('multer');
const { callbackify } = require('util');
const { writeStored, storedFiles } = require('./lib/object-storage');
const asyncHandler = require('express-async-handler');

const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 1e6 } });
const app = express();

app.use('/uploads', storedFiles('uploads'), express.static('uploads'));

app.post('/files', upload.single('file'), (req, res, next) => {
  callbackify(writeStored)(`uploads/${req.file.originalname}`, req.file.buffer, (err) => {
    if (err) return next(err);
    res.json({ url: `/uploads/${req.file.originalname}` });
  });
});

app.post('/sync', upload.single('file'), asyncHandler(async (req, res) => {
  const target = `uploads/${Date.now()}`;
  await writeStored(target, req.file.buffer);
  res.json({ url: `/${target}` });
}));

app.listen(3000);
