const express = require('express');
const multer = require('multer');

const storage = multer.diskStorage({
  destination: (req, file, cb) => cb(null, './photos'),
  filename: (req, file, cb) => cb(null, file.originalname),
});
const app = express();
app.post('/', multer({ storage }).single('photo'), (req, res) => res.json({ path: req.file.path }));
app.listen(3000);
