const express = require('express');

const table = new Map();

function greet(name = table.get('name')) {
  return `Hello ${name}`;
}

const app = express();
app.put('/:id', (req, res) => {
  table.set(req.params.id, req.body);
  res.sendStatus(204);
});
app.get('/', (req, res) => res.send(greet()));
app.listen(3000);
