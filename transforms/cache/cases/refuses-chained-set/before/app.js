const express = require('express');

const table = new Map();

const app = express();
app.put('/:id', (req, res) => {
  table.set(req.params.id, 1).set('last', req.params.id);
  res.sendStatus(204);
});
app.get('/:id', (req, res) => res.json(table.get(req.params.id)));
app.listen(3000);
