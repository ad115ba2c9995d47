const express = require('express');
const app = express();
const voted = new Set();
const closed = new Set();

app.post('/votes/:poll', (req, res) => {
  if (closed.has('polls') || voted.has(req.ip)) return res.sendStatus(409);
  voted.add(req.ip);
  res.end();
});
app.post('/close', (req, res) => {
  closed.add('polls');
  res.end();
});
app.listen(3000);
