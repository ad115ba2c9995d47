const express = require('express');
const multer = require('multer');

const app = express();
const upload = multer({ dest: 'uploads' });

app.use('/uploads', express.static('uploads', { fallthrough: false }));
app.post('/files', upload.single('file'), (req, res) => res.json(req.file.filename));

app.listen(3000);
