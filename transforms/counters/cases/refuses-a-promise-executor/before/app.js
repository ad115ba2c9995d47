const express = require('express');

let hits = 0;

const app = express();
app.post('/hit', (req, res) => {
  hits++;
  res.sendStatus(204);
});
app.get('/', async (req, res) => {
  const n = await new Promise((resolve) => resolve(hits));
  res.json({ n });
});
app.listen(3000);
