const express = require('express');

const revoked = new Map();
const app = express();

function refuseRevoked(req, res, next) {
  if (revoked.has(req.headers.authorization)) return res.sendStatus(401);
  next();
}

app.post('/logout', (req, res) => {
  revoked.set(req.headers.authorization, Date.now());
  res.sendStatus(204);
});
app.get('/me', [refuseRevoked, (req, res) => res.json({ ok: true })]);
app.listen(3000);
