const express = require('express');
const app = express();
const table = {};
app.put('/:id', (req, res) => {
  table[req.params.id] = req.body;
  res.end();
});
app.get('/:id', (req, res) => res.json(table[req.params.id]));
app.listen(3000);
