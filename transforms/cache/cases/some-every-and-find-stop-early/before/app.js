const express = require('express');

const taken = new Map();
const app = express();

const anyTaken = (query) => {
  const seats = query.split(',');
  return seats.some((seat) => taken.has(seat));
};

app.put('/:seat', (req, res) => {
  taken.set(req.params.seat, req.body.name);
  res.sendStatus(204);
});
app.get('/free', (req, res) => {
  const seats = req.query.seats.split(',');
  if (seats.every((seat) => !taken.has(seat))) return res.json({ free: true });
  const first = seats.find((seat) => !taken.has(seat));
  res.json({ free: false, first, any: anyTaken(req.query.seats) });
});
app.get('/mine', (req, res) => {
  const isMine = ['a1', 'a2'].some(({ length }, row) => {
    const name = taken.get(`${row}${length}`);
    return name === req.query.name;
  });
  res.json({ isMine });
});
app.listen(3000);
