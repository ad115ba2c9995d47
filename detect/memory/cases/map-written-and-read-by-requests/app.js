const express = require('express');
const app = express();
const table = new Map();
app.put('/:id', (req, res) => {
  table.set(req.params.id, req.body);
  res.end();
});
app.get('/:id', (req, res) => res.json(table.get(req.params.id)));
app.listen(3000);
