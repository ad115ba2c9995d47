const express = require('express');

const numbers = new Map();

const app = express();
app.post('/orders', (req, res) => {
  numbers.set('order', (numbers.get('order') || 0) + 1);
  if (!req.body.item) return res.sendStatus(400);
  res.status(201).json({ id: numbers.get('order'), item: req.body.item });
});
app.listen(3000);
