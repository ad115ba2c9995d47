const express = require('express');

const table = new Map();

const app = express();
app.put('/:id', (req, res) => {
  table.set(req.params.id, req.body);
  res.sendStatus(204);
});
app.get('/', (req, res) => {
  res.json(req.body.ids.filter((id) => table.has(id)));
});
app.listen(3000);
