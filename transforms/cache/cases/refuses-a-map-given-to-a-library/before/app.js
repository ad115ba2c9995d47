const express = require('express');

const inspect = require('some-inspector');

const table = new Map();

const app = express();
app.put('/:id', (req, res) => {
  table.set(req.params.id, req.body);
  res.end();
});
app.get('/', (req, res) => res.json(inspect(table)));
app.get('/:id', (req, res) => res.json(table.get(req.params.id)));
app.listen(3000);
