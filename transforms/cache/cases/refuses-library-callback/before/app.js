const express = require('express');

const _ = require('lodash');

const table = new Map();

const app = express();
app.put('/:id', (req, res) => {
  table.set(req.params.id, req.body);
  res.sendStatus(204);
});
app.get('/', (req, res) => {
  res.json(_.groupBy(req.query.ids.split(','), (id) => table.get(id)));
});
app.listen(3000);
