const express = require('express');
const session = require('express-session');
const passport = require('passport');

const app = express();
app.use(session({ secret: 'cat', resave: false, saveUninitialized: false }));
app.use(passport.initialize());
app.use(passport.session());

app.post('/login', passport.authenticate('local'), (req, res) => {
  res.json({ name: req.user.name });
});

app.get('/visits', (req, res) => {
  if (!req.session.userId) return res.sendStatus(401);
  res.json({ id: req.session.userId });
});
