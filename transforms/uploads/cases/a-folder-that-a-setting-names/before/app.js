const express = require('express');
const multer = require('multer');

const app = express();
const upload = multer({ dest: process.env.UPLOAD_PATH });

app.use(express.static('public'));
app.post('/files', upload.single('file'), (req, res) => res.json(req.file.filename));

app.listen(3000);
