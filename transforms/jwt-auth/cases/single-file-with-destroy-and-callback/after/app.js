const express = require('express');
const { findUser } = require('./users');
const { readToken, signToken, revokeToken } = require('./lib/tokens');

const app = express();

app.use(express.json());
app.use(readToken);

app.post('/login', (req, res) => {
  if (req.user?.userId) return res.json({ already: true });
  const user = findUser(req.body.name, req.body.password);
  if (!user) return res.status(401).json({ error: 'Wrong name or password' });
  const token = signToken({ userId: user.id });
  res.json({ name: user.name, token });
});

app.get('/me', (req, res) => {
  if (!req.user?.userId) return res.status(401).json({ error: 'Log in first' });
  res.json({ id: req.user?.userId });
});

app.post('/logout', (req, res) => {
  revokeToken(req, (err) => {
    if (err) return res.status(500).json({ error: 'Could not log out' });
    res.json({ ok: true });
  });
});

app.listen(3000);
