const express = require('express');
const fs = require('fs');
const multer = require('multer');

const app = express();
const upload = multer({ dest: 'uploads' });

app.post('/files', upload.single('file'), (req, res) => {
  fs.symlinkSync(req.file.path, 'uploads/latest');
  res.json(req.file.filename);
});
app.get('/latest', (req, res) => fs.createReadStream('uploads/latest', { start: 100 }).pipe(res));

app.listen(3000);
