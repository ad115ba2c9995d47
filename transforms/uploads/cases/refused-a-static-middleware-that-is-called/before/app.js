const express = require('express');
const multer = require('multer');

const app = express();
const upload = multer({ dest: 'uploads' });
const serve = express.static('uploads');

app.use('/uploads', (req, res, next) => (req.query.download ? serve(req, res, next) : next()));
app.post('/files', upload.single('file'), (req, res) => res.json(req.file.filename));

app.listen(3000);
