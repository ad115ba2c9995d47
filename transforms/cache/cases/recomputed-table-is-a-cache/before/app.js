const express = require('express');
const { lookup, forget } = require('./lookup');

const app = express();
app.get('/:id', (req, res) => {
  res.json(lookup(req.params.id));
});
app.delete('/:id', (req, res) => {
  forget(req.params.id);
  res.sendStatus(204);
});
app.listen(3000);
