const express = require('express');

const table = new Map();

const app = express();
app.put('/:id', (req, res) => {
  table.set(req.params.id, req.body);
  res.sendStatus(204);
});
app.use((error, req, res, next) => {
  res.status(500).send(table.get('sorry') || error.message);
});
app.listen(3000);
