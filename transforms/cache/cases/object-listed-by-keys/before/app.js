const express = require('express');

const scores = Object.create(null);
const app = express();
app.put('/:name', (req, res) => {
  scores[req.params.name] = Number(req.body.score);
  res.sendStatus(204);
});
app.get('/', (req, res) => res.json(Object.keys(scores)));
app.get('/best', (req, res) => res.json(Math.max(...Object.values(scores))));
app.get('/:name', (req, res) => {
  if (!scores.hasOwnProperty(req.params.name)) return res.sendStatus(404);
  res.json(scores[req.params.name]);
});
app.listen(3000);
