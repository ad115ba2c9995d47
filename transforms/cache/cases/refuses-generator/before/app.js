const express = require('express');

const table = new Map();

const app = express();
app.put('/:id', (req, res) => {
  table.set(req.params.id, req.body);
  res.sendStatus(204);
});
function* found(ids) {
  for (const id of ids) yield table.get(id);
}
app.get('/', (req, res) => res.json([...found(req.query.ids.split(','))]));
app.listen(3000);
