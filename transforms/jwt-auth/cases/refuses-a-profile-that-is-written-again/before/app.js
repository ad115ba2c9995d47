const express = require('express');
const session = require('express-session');

const app = express();
app.use(express.json());
app.use(session({ secret: 'cat', resave: false, saveUninitialized: false }));

app.post('/login', (req, res) => {
  if (req.body.password !== process.env.PASSWORD) return res.status(401).json({ error: 'No' });
  req.session.user = { name: req.body.name };
  res.json({ ok: true });
});

function requireLogin(req, res, next) {
  if (!req.session.user) return res.status(401).json({ error: 'No' });
  next();
}

app.put('/me', requireLogin, (req, res) => {
  req.session.user = { name: req.body.name };
  res.json({ name: req.body.name });
});
