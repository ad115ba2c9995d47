const express = require('express');

const codes = new Map();

const app = express();
app.post('/codes/:mail', (req, res) => {
  codes.set(req.params.mail, { code: req.body.code, expires: Date.now() + 60000 });
  res.sendStatus(204);
});
app.get('/codes/:mail', (req, res) => {
  const entry = codes.get(req.params.mail);
  if (!entry) return res.status(404).json({ error: 'no code' });
  if (entry.expires < Date.now()) return res.status(410).json({ error: 'too late' });
  res.json({ code: entry.code });
});
app.listen(3000);
