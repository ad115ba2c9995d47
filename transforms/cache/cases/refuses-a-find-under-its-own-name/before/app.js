const express = require('express');

const taken = new Map();
const app = express();
app.put('/:seat', (req, res) => {
  taken.set(req.params.seat, req.body.name);
  res.sendStatus(204);
});
app.get('/', (req, res) => {
  const seat = req.query.seats.split(',').find((seat) => !taken.has(seat));
  res.json({ seat });
});
app.listen(3000);
