const express = require('express');
const session = require('express-session');

const app = express();
app.use(express.json());
app.use(session({ secret: 'cat', resave: false, saveUninitialized: false }));

app.post('/login', (req, res) => {
  if (req.body.password !== process.env.PASSWORD) return res.sendStatus(401);
  req.session.userId = req.body.name;
  res.json({ token: 'of another kind' });
});

app.get('/me', (req, res) => {
  if (!req.session.userId) return res.status(401).json({ error: 'No' });
  res.json({ id: req.session.userId });
});
