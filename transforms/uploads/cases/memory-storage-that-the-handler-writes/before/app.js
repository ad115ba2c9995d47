const express = require('express');
const fs = require('fs');
const multer = require('multer');

const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 1e6 } });
const app = express();

app.use('/uploads', express.static('uploads'));

app.post('/files', upload.single('file'), (req, res, next) => {
  fs.writeFile(`uploads/${req.file.originalname}`, req.file.buffer, (err) => {
    if (err) return next(err);
    res.json({ url: `/uploads/${req.file.originalname}` });
  });
});

app.post('/sync', upload.single('file'), (req, res) => {
  const target = `uploads/${Date.now()}`;
  fs.writeFileSync(target, req.file.buffer);
  res.json({ url: `/${target}` });
});

app.listen(3000);
