const express = require('express');
const fs = require('fs');
const multer = require('multer');

const app = express();
const upload = multer({ dest: 'media/' });

app.use('/media', express.static('media'));
app.post('/media', upload.single('file'), (req, res) => res.json({ name: req.file.filename }));
app.post('/captions/:name', express.text(), (req, res) => {
  fs.writeFileSync(`media/${req.params.name}.txt`, req.body);
  res.sendStatus(201);
});

app.listen(3000);
