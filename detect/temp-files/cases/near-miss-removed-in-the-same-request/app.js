const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');

const app = express();
app.post('/', (req, res) => {
  const file = path.join(os.tmpdir(), 'in.txt');
  fs.writeFileSync(file, req.body);
  res.json({ size: fs.statSync(file).size });
  fs.unlinkSync(file);
});
app.listen(3000);
