const express = require('express');
const session = require('express-session');

const app = express();
app.use(express.json());
app.use(session({ secret: 'cat', resave: false, saveUninitialized: false }));

app.post('/language', (req, res) => {
  req.session.language = req.body.language;
  res.json({ ok: true });
});

app.get('/greeting', (req, res) => {
  res.json({ text: req.session.language === 'de' ? 'Hallo' : 'Hello' });
});
