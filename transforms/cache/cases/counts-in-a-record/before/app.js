const express = require('express');

const table = new Map();

const app = express();
app.post('/:id', (req, res) => {
  table.set(req.params.id, (table.get(req.params.id) || 0) + 1);
  res.sendStatus(204);
});
app.get('/:id', (req, res) => res.json(table.get(req.params.id)));
app.listen(3000);
