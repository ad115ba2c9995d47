const express = require('express');
const passport = require('passport');
const { Strategy } = require('passport-local');

const users = new Map();

passport.use(
  new Strategy((name, password, done) => {
    const user = users.get(name);
    if (!user || user.password !== password) return done(null, false);
    done(null, user);
  }),
);
passport.serializeUser((user, done) => done(null, user.name));
passport.deserializeUser((name, done) => {
  done(null, users.get(name));
});

const app = express();
app.post('/users/:name', (req, res) => {
  users.set(req.params.name, { name: req.params.name, password: req.body.password });
  res.sendStatus(201);
});
app.post('/login', passport.authenticate('local'), (req, res) => res.json({ name: req.user.name }));
app.listen(3000);
