const express = require('express');
const multer = require('multer');
const sharp = require('sharp');
const XLSX = require('xlsx');
const { s3Storage, readStored } = require('./lib/object-storage');
const asyncHandler = require('express-async-handler');

const upload = multer({ storage: s3Storage(multer.memoryStorage(), { destination: 'uploads/' }), limits: { fileSize: 1e6 } });
const app = express();

app.post('/thumbnails', upload.single('image'), async (req, res, next) => {
  try {
    const thumbnail = await sharp(await readStored(req.file.path)).resize(200).toBuffer();
    res.type('png').send(thumbnail);
  } catch (error) {
    next(error);
  }
});

app.post('/sheets', upload.single('sheet'), asyncHandler(async (req, res) => {
  const workbook = XLSX.read(await readStored(req.file.path));
  res.json(workbook.SheetNames);
}));

app.listen(3000);
