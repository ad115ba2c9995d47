const express = require('express');
const session = require('express-session');
const MongoStore = require('connect-mongo');

const app = express();
app.use(session({ secret: 'cat', store: MongoStore.create({ mongoUrl: process.env.MONGO_URL }) }));

app.post('/login', (req, res) => {
  if (req.body.password !== process.env.PASSWORD) return res.status(401).json({ error: 'No' });
  req.session.userId = req.body.name;
  res.json({ ok: true });
});

app.get('/me', (req, res) => {
  if (!req.session.userId) return res.status(401).json({ error: 'No' });
  res.json({ id: req.session.userId });
});
