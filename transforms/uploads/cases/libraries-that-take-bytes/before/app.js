const express = require('express');
const multer = require('multer');
const sharp = require('sharp');
const XLSX = require('xlsx');

const upload = multer({ dest: 'uploads/', limits: { fileSize: 1e6 } });
const app = express();

app.post('/thumbnails', upload.single('image'), async (req, res, next) => {
  try {
    const thumbnail = await sharp(req.file.path).resize(200).toBuffer();
    res.type('png').send(thumbnail);
  } catch (error) {
    next(error);
  }
});

app.post('/sheets', upload.single('sheet'), (req, res) => {
  const workbook = XLSX.readFile(req.file.path);
  res.json(workbook.SheetNames);
});

app.listen(3000);
