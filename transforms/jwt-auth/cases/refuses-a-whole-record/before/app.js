const express = require('express');
const session = require('express-session');
const User = require('./models/user');

const app = express();
app.use(session({ secret: 'cat', resave: false, saveUninitialized: false }));

app.post('/login', async (req, res) => {
  const user = await User.findOne({ name: req.body.name });
  if (!user) return res.status(401).json({ error: 'No' });
  req.session.user = user;
  res.json({ ok: true });
});

app.get('/me', (req, res) => {
  if (!req.session.user) return res.status(401).json({ error: 'No' });
  res.json({ name: req.session.user.name });
});
