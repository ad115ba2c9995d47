const express = require('express');

const tokens = new Map();
const app = express();
app.post('/:user', (req, res) => {
  tokens.set(req.params.user, req.body.token);
  res.sendStatus(204);
});
app.get('/:user', (req, res, next) => {
  try {
    res.json({ token: tokens.get(req.params.user) });
  } catch (error) {
    next(error);
  }
});
app.listen(3000);
