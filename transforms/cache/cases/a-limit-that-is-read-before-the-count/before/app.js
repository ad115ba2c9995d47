const express = require('express');

const attempts = new Map();

const app = express();
app.post('/guess/:user', (req, res) => {
  if ((attempts.get(req.params.user) || 0) >= 5) return res.sendStatus(423);
  attempts.set(req.params.user, (attempts.get(req.params.user) || 0) + 1);
  res.json({ right: req.body.guess === '42' });
});
app.listen(3000);
