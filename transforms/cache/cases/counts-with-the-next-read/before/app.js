const express = require('express');

const hits = new Map();
const points = {};
const votes = {};

const app = express();
app.use((req, res, next) => {
  hits.set(req.ip, (hits.get(req.ip) ?? 0) + 1);
  const mine = hits.get(req.ip);
  res.set('X-Hits', String(mine));
  next();
});
app.post('/points/:team', (req, res) => {
  points[req.params.team] = (points[req.params.team] || 0) + 10;
  res.sendStatus(204);
});
app.post('/votes/:id', (req, res) => {
  const old = votes[req.params.id] || 0;
  votes[req.params.id] = old + 1;
  res.sendStatus(204);
});
app.get('/points/:team', (req, res) => res.json([points[req.params.team], votes[req.query.id]]));
app.listen(3000);
