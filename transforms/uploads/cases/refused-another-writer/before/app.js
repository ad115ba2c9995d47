const express = require('express');
const fs = require('fs');
const multer = require('multer');

const app = express();
const upload = multer({ dest: 'uploads' });

app.use('/uploads', express.static('uploads'));
app.post('/files', upload.single('file'), (req, res) => res.json(req.file.filename));
app.post('/log', (req, res) => {
  fs.appendFileSync('uploads/visitors.txt', `${req.ip}\n`);
  res.sendStatus(204);
});

app.listen(3000);
