const express = require('express');
const multer = require('multer');
const { requireLogin } = require('./auth');
const log = require('some-logger');

const app = express();
const upload = multer({ dest: 'private/' });

app.use((req, res, next) => {
  log(req.path, req.method);
  next();
});
app.use('/files', requireLogin, express.static('private'));
app.use('/theme', express.static('theme'));
app.post('/files', requireLogin, upload.single('file'), (req, res) => res.json(req.file.filename));

app.listen(3000);
