const express = require('express');
const { lookUp } = require('./lookup');

const TTL = 5 * 60 * 1000;
const tickets = new Map();
const rates = {};

const app = express();
app.post('/tickets/:id', (req, res) => {
  tickets.set(req.params.id, { seat: req.body.seat });
  setTimeout(() => tickets.delete(req.params.id), TTL);
  res.sendStatus(201);
});
app.get('/tickets/:id', (req, res) => {
  res.json(tickets.get(req.params.id) ?? null);
});
app.get('/rates/:code', async (req, res) => {
  const { code } = req.params;
  if (rates[code]) return res.json(rates[code]);
  const rate = await lookUp(code);
  rates[code] = rate;
  setTimeout(() => {
    delete rates[code];
  }, 30 * 1000).unref();
  res.json(rate);
});
app.listen(3000);
