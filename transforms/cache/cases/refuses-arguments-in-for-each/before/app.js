const express = require('express');

const table = new Map();

const app = express();
app.put('/', (req, res) => {
  req.body.forEach(function () {
    table.set(arguments[0].id, arguments[0]);
  });
  res.sendStatus(204);
});
app.get('/:id', (req, res) => res.json(table.get(req.params.id)));
app.listen(3000);
