const express = require('express');

let hits = 0;

const app = express();
app.post('/hit', (req, res) => {
  hits++;
  res.sendStatus(204);
});
app.use((err, req, res, next) => {
  res.status(500).json({ hits });
});
app.listen(3000);
