const express = require('express');

const prices = new Map();
const app = express();
app.put('/:id', (req, res) => {
  prices.set(req.params.id, req.body.price);
  res.sendStatus(204);
});
app.get('/', (req, res) => {
  res.json({ sum: req.query.ids.split(',').reduce((sum, id) => sum + (prices.get(id) || 0), 0) });
});
app.listen(3000);
