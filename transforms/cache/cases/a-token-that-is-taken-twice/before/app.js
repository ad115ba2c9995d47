const express = require('express');
const { give, take } = require('./tokens');

const app = express();
app.post('/:token', (req, res) => {
  give(req.params.token, req.body.user);
  res.sendStatus(204);
});
app.get('/:token', (req, res) => res.json({ user: take(req.params.token) }));
app.listen(3000);
