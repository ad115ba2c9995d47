const express = require('express');
const session = require('express-session');
const { findUser } = require('./users');

const app = express();
app.use(session({ secret: 'cat', resave: false, saveUninitialized: false }));

app.post('/login', async (req, res) => {
  const user = await findUser(req.body);
  if (!user) return res.sendStatus(401);
  req.session.userId = user.id;
  res.json(user);
});

app.get('/me', (req, res) => {
  if (!req.session.userId) return res.status(401).json({ error: 'No' });
  res.json({ id: req.session.userId });
});
