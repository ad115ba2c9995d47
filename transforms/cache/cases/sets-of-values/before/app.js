const express = require('express');

const revoked = new Set();
const voters = new Set();
const tags = new Set();

const app = express();
app.post('/logout', (req, res) => {
  revoked.add(req.headers.authorization);
  res.sendStatus(204);
});
app.get('/me', (req, res) => {
  if (revoked.has(req.headers.authorization)) return res.sendStatus(401);
  res.json({ ok: true });
});
app.post('/vote/:name', (req, res) => {
  if (voters.has(req.params.name)) {
    return res.status(409).json({ error: 'voted already' });
  }
  voters.add(req.params.name);
  res.sendStatus(204);
});
app.put('/tags/:tag', (req, res) => {
  tags.add(req.params.tag);
  res.json({ count: tags.size, tags: [...tags], sorted: Array.from(tags).sort() });
});
app.delete('/tags/:tag', (req, res) => {
  res.json({ gone: tags.delete(req.params.tag) });
});
app.listen(3000);
