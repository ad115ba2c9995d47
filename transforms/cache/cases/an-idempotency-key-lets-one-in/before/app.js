const express = require('express');

const seen = new Map();
const locks = {};

const app = express();
app.post('/pay', (req, res) => {
  const key = req.get('Idempotency-Key');
  if (seen.has(key)) {
    return res.status(409).json({ error: 'already paid' });
  }
  const payment = { amount: req.body.amount, at: Date.now() };
  seen.set(key, payment);
  res.status(201).json(payment);
});
app.post('/lock/:name', (req, res) => {
  if (locks[req.params.name]) return res.sendStatus(423);
  locks[req.params.name] = true;
  res.sendStatus(204);
});
app.post('/unlock/:name', (req, res) => {
  delete locks[req.params.name];
  res.sendStatus(204);
});
app.listen(3000);
