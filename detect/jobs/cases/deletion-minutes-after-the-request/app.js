const express = require('express');
const app = express();
const fs = require('fs');
const KEEP = 5 * 60 * 1000;

app.post('/exports', (req, res) => {
  const file = `/data/${req.query.id}.zip`;
  setTimeout(() => fs.unlink(file, () => {}), KEEP);
  res.download(file);
});
