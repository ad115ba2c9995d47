const express = require('express');

const views = new Map();
const likes = {};
const scores = {};

const app = express();
app.get('/page/:id', (req, res) => {
  if (!views.has(req.params.id)) views.set(req.params.id, 0);
  views.set(req.params.id, views.get(req.params.id) + 1);
  res.send('page');
});
app.post('/like/:id', (req, res) => {
  if (!likes[req.params.id]) {
    likes[req.params.id] = 0;
  }
  likes[req.params.id]++;
  res.sendStatus(204);
});
app.post('/score/:id', (req, res) => {
  scores[req.params.id] += 5;
  res.json({ score: --scores[req.params.id] });
});
app.get('/all', (req, res) => {
  res.json({ views: Object.fromEntries(views), likes: Object.entries(likes), scores: Object.keys(scores) });
});
app.listen(3000);
