const express = require('express');
const fs = require('fs');
const multer = require('multer');

const upload = multer({ dest: 'uploads/', limits: { fileSize: 1e6 } });
const app = express();

function importRows(file) {
  const text = fs.readFileSync(file.path, 'utf8');
  return text.split('\n').map((line) => line.split(','));
}

app.post('/import', upload.single('csv'), (req, res) => {
  const rows = importRows(req.file);
  res.json({ rows: rows.length, file: req.file.filename });
});

app.get('/import/:name', (req, res) => {
  const file = 'uploads/' + req.params.name;
  if (!fs.existsSync(file)) return res.sendStatus(404);
  res.type('csv').send(fs.readFileSync(file));
});

app.listen(3000);
