const express = require('express');
const multer = require('multer');

const uploads = process.env.UPLOAD_DIR || 'uploads';
const app = express();
const upload = multer({ dest: uploads, limits: { fileSize: 1e6 } });

app.use(express.static('public'));
app.use('/uploads', [express.static(uploads)]);
app.post('/files', upload.single('file'), (req, res) => res.json(req.file.filename));

app.listen(3000);
