const express = require('express');

const table = new Map();

const app = express();
app.put('/:id', (req, res) => {
  table.set(req.params.id, () => req.body);
  res.sendStatus(204);
});
app.get('/:id', (req, res) => res.json(table.get(req.params.id)()));
app.listen(3000);
