const express = require('express');

const attempts = new Map();
const visits = {};

const app = express();
app.post('/guess/:user', (req, res) => {
  const count = (attempts.get(req.params.user) || 0) + 1;
  attempts.set(req.params.user, count);
  if (count > 5) return res.sendStatus(423);
  res.json({ right: req.body.guess === '42', count });
});
app.delete('/guess/:user', (req, res) => {
  attempts.delete(req.params.user);
  res.sendStatus(204);
});
app.get('/page/:name', (req, res) => {
  if (!visits[req.params.name]) {
    visits[req.params.name] = 1;
  } else {
    visits[req.params.name]++;
  }
  res.send('hello');
});
app.get('/visits/:name', (req, res) => {
  res.json({ visits: visits[req.params.name] || 0 });
});
app.listen(3000);
