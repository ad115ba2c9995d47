const express = require('express');

let hits = 0;

const app = express();
app.post('/hit', (req, res) => {
  hits++;
  res.sendStatus(204);
});
const show = (n = hits) => ({ n });
app.get('/', (req, res) => res.json(show()));
app.listen(3000);
