const express = require('express');
const app = express();
const revoked = new Set();
app.post('/logout', (req, res) => {
  revoked.add(req.headers.authorization);
  res.end();
});
app.get('/', (req, res) => res.json({ ok: !revoked.has(req.headers.authorization) }));
app.listen(3000);
