const express = require('express');
const { tokenFor } = require('./reset');
const { readToken, signToken, revokeToken } = require('./lib/tokens');

const app = express();
app.use(express.json());
app.use(readToken);

app.post('/reset', (req, res) => {
  const token = tokenFor(req.body.name);
  res.json({ sent: Boolean(token) });
});

app.post('/login', (req, res) => {
  if (req.body.password !== process.env.PASSWORD) return res.sendStatus(401);
  const sessionUser = { name: req.body.name, admin: req.body.name === 'ann' };
  const token = signToken(sessionUser);
  return res.status(200).json({ message: 'Welcome', user: sessionUser, token });
});

app.get('/admin', (req, res) => {
  if (!req.user?.admin) return res.sendStatus(403);
  const { name } = req.user;
  res.json({ hello: name });
});

app.post('/logout', (req, res, next) => {
  revokeToken(req, next);
});

app.post('/logout/all', async (req, res) => {
  await revokeToken(req);
  res.json({ ok: true });
});
