const express = require('express');
const session = require('express-session');

const app = express();
app.use(express.json());
app.use(session({ secret: 'cat', resave: false, saveUninitialized: false }));

app.post('/login', (req, res) => {
  if (req.body.password !== process.env.PASSWORD) return res.status(401).json({ error: 'No' });
  req.session.user = { name: req.body.name, theme: 'light' };
  res.json({ ok: true });
});

app.get('/me', (req, res) => {
  if (!req.session.user) return res.status(401).json({ error: 'No' });
  res.json({ name: req.session.user.name });
});

app.put('/theme', (req, res) => {
  const user = req.session.user;
  if (!user) return res.sendStatus(401);
  user.theme = req.body.theme;
  res.json({ theme: user.theme });
});
