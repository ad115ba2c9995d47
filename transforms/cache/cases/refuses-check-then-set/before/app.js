const express = require('express');

const table = new Map();

const app = express();
app.post('/:name', (req, res) => {
  if (table.has(req.params.name)) return res.sendStatus(409);
  table.set(req.params.name, { owner: req.body.owner });
  res.sendStatus(201);
});
app.get('/:name', (req, res) => res.json(table.get(req.params.name)));
app.listen(3000);
