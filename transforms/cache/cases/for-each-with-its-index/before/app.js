const express = require('express');

const names = new Map();
const app = express();

app.put('/', (req, res) => {
  req.body.names.forEach((name, index) => names.set(String(index), name));
  res.sendStatus(204);
});
app.get('/:id', (req, res) => res.json(names.get(req.params.id)));
app.listen(3000);
