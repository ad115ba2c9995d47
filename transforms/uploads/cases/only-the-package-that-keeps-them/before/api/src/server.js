const express = require('express');
const multer = require('multer');
const path = require('path');

const app = express();
const upload = multer({ dest: path.join(__dirname, '../uploads'), limits: { fileSize: 1e6 } });

app.use('/uploads', express.static(path.join(__dirname, '../uploads')));
app.post('/uploads', upload.single('file'), (req, res) => res.json(req.file.filename));

app.listen(3000);
