const express = require('express');
const seats = require('./seats');

const app = express();
app.post('/seats/:id', (req, res) => {
  if (seats.isTaken(req.params.id)) return res.sendStatus(409);
  seats.take(req.params.id, req.body.name);
  res.sendStatus(201);
});
app.get('/seats/:id', (req, res) => res.json({ taken: seats.isTaken(req.params.id) }));
app.listen(3000);
