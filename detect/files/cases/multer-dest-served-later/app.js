const express = require('express');
const multer = require('multer');

const upload = multer({ dest: 'uploads/' });
const app = express();
app.use('/files', express.static('uploads'));
app.post('/', upload.single('file'), (req, res) => res.json({ name: req.file.filename }));
app.listen(3000);
