const express = require('express');
const session = require('express-session');
const { findUser } = require('./users');

const app = express();

app.use(express.json());
app.use(session({
  secret: 'keyboard cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 * 60 * 60 }
}));

app.post('/login', (req, res) => {
  if (req.session.userId) return res.json({ already: true });
  const user = findUser(req.body.name, req.body.password);
  if (!user) return res.status(401).json({ error: 'Wrong name or password' });
  req.session.userId = user.id;
  res.json({ name: user.name });
});

app.get('/me', (req, res) => {
  if (!req.session.userId) return res.status(401).json({ error: 'Log in first' });
  res.json({ id: req.session.userId });
});

app.post('/logout', (req, res) => {
  req.session.destroy((err) => {
    if (err) return res.status(500).json({ error: 'Could not log out' });
    res.clearCookie('connect.sid');
    res.json({ ok: true });
  });
});

app.listen(3000);
