const express = require('express');

const names = new Map();
const app = express();
const nameOf = (id) => names.get(id) || 'unknown';

app.put('/:id', (req, res) => {
  names.set(req.params.id, req.body.name);
  res.sendStatus(204);
});
app.get('/', (req, res) => {
  res.json(req.query.ids.split(',').map((id) => ({ id, name: nameOf(id) })));
});
app.listen(3000);
