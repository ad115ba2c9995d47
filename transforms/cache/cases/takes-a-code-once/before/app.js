const express = require('express');
const { randomInt } = require('node:crypto');

const codes = new Map();

const app = express();
app.post('/codes', (req, res) => {
  codes.set(req.body.mail, { code: randomInt(1e6), expires: Date.now() + 300000 });
  res.sendStatus(204);
});
app.post('/login', (req, res) => {
  const { mail, code } = req.body;
  const entry = codes.get(mail);
  if (!entry) {
    return res.status(400).json({ error: 'no code' });
  }
  if (entry.expires < Date.now()) {
    codes.delete(mail);
    return res.status(400).json({ error: 'too late' });
  }
  if (entry.code !== code) return res.status(401).json({ error: 'wrong code' });
  codes.delete(mail);
  res.json({ ok: true });
});
app.listen(3000);
