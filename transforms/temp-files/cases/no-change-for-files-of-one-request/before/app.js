const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { execFile } = require('child_process');

const app = express();

app.post('/convert', express.raw(), (req, res, next) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convert-'));
  const file = path.join(folder, 'input.docx');
  fs.writeFileSync(file, req.body);
  execFile('soffice', [file], (err) => {
    fs.rmSync(folder, { recursive: true });
    if (err) return next(err);
    res.sendStatus(204);
  });
});

app.get('/stats.csv', (req, res) => {
  const file = `out/${Date.now()}.csv`;
  fs.writeFileSync(file, 'a,b');
  res.download(file, () => fs.unlinkSync(file));
});

app.listen(3000);
