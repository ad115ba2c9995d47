const express = require('express');

let hits = 0;

const app = express();
app.post('/hit', (req, res) => {
  hits++;
  res.sendStatus(204);
});
app.get('/', (req, res) => res.json([3, 1, 2].sort((a, b) => (a - b) * hits)));
app.listen(3000);
