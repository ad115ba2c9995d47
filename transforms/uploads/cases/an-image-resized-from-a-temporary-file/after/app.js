const express = require('express');
const multer = require('multer');
const resize = require('./middlewares/resize');
const { storedFiles } = require('./lib/object-storage');

const app = express();
const upload = multer({ dest: 'tmp/' });

app.use(storedFiles('public', '/resized'), express.static('public'));
app.post('/pictures', upload.single('picture'), resize, (req, res) => res.json(`/resized/${req.file.filename}`));

app.listen(3000);
