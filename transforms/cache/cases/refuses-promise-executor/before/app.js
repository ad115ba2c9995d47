const express = require('express');

const table = new Map();

const app = express();
app.put('/:id', (req, res) => {
  table.set(req.params.id, req.body);
  res.sendStatus(204);
});
app.get('/:id', async (req, res) => {
  res.json(await new Promise((resolve) => resolve(table.get(req.params.id))));
});
app.listen(3000);
