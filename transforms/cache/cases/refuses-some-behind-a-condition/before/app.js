const express = require('express');

const taken = new Map();
const app = express();
app.put('/:seat', (req, res) => {
  taken.set(req.params.seat, req.body.name);
  res.sendStatus(204);
});
app.get('/', (req, res) => {
  const seats = (req.query.seats || '').split(',');
  const busy = req.query.all && seats.some((seat) => taken.has(seat));
  res.json({ busy });
});
app.listen(3000);
