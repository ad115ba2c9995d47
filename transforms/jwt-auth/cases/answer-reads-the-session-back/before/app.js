const express = require('express');
const session = require('express-session');
const { tokenFor } = require('./reset');

const app = express();
app.use(express.json());
app.use(session({ secret: 'cat', resave: false, saveUninitialized: false }));

app.post('/reset', (req, res) => {
  const token = tokenFor(req.body.name);
  res.json({ sent: Boolean(token) });
});

app.post('/login', (req, res) => {
  if (req.body.password !== process.env.PASSWORD) return res.sendStatus(401);
  req.session.user = { name: req.body.name, admin: req.body.name === 'ann' };
  return res.status(200).json({ message: 'Welcome', user: req.session.user });
});

app.get('/admin', (req, res) => {
  if (!req.session.user?.admin) return res.sendStatus(403);
  const { name } = req.session.user;
  res.json({ hello: name });
});

app.post('/logout', (req, res, next) => {
  req.session.destroy(next);
});

app.post('/logout/all', async (req, res) => {
  await req.session.destroy();
  res.json({ ok: true });
});
