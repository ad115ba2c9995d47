const express = require('express');

const table = new Map();

const app = express();
app.put('/:id', (req, res) => {
  table.set(req.params.id, req.body);
  res.sendStatus(204);
});
app.post('/:id/hit', (req, res) => {
  const entry = table.get(req.params.id);
  entry.hits += 1;
  res.json(entry);
});
app.listen(3000);
