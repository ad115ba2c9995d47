const express = require('express');

const table = new Map();

const app = express();
app.put('/:id', (req, res) => {
  table.set(req.params.id, { timer: setTimeout(() => {}, 1000), since: Date.now() });
  res.sendStatus(204);
});
app.get('/:id', (req, res) => res.json(table.get(req.params.id).since));
app.listen(3000);
