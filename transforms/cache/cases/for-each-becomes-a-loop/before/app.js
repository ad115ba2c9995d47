const express = require('express');

const names = new Map();
const app = express();

app.put('/:id', (req, res) => {
  names.set(req.params.id, req.body.name);
  res.sendStatus(204);
});
app.get('/', (req, res) => {
  const found = {};
  req.query.ids.split(',').forEach((id) => {
    if (!id) return;
    found[id] = names.get(id);
  });
  res.json(found);
});
app.listen(3000);
