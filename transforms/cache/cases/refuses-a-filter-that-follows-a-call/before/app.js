const express = require('express');

const live = new Map();
const app = express();
let asked = 0;
const count = () => ++asked;
app.put('/:id', (req, res) => {
  live.set(req.params.id, { since: Date.now() });
  res.sendStatus(204);
});
app.get('/', (req, res) => {
  res.json([count(), req.query.ids.split(',').filter((id) => live.has(id))]);
});
app.listen(3000);
