const express = require('express');
const session = require('express-session');

const app = express();
app.use(express.json());
app.use(session({ secret: 'cat', resave: false, saveUninitialized: false }));

app.post('/login', (req, res) => {
  if (req.body.password !== process.env.PASSWORD) return res.status(401).json({ error: 'No' });
  req.session['user-id'] = req.body.name;
  res.json({ ok: true });
});

app.get('/me', (req, res) => {
  if (!req.session['user-id']) return res.status(401).json({ error: 'No' });
  res.json({ id: req.session['user-id'] });
});
