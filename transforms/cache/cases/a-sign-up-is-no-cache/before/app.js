const express = require('express');
const bcrypt = require('bcrypt');

const users = new Map();
const sessions = {};

const app = express();
app.post('/register', async (req, res) => {
  const existing = users.get(req.body.name);
  if (existing) return res.status(409).json({ error: 'taken' });
  const hash = await bcrypt.hash(req.body.password, 10);
  users.set(req.body.name, { name: req.body.name, hash });
  res.sendStatus(201);
});
app.post('/login', async (req, res) => {
  const user = users.get(req.body.name);
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) return res.sendStatus(401);
  const token = Math.random().toString(36).slice(2);
  sessions[token] = user.name;
  res.json({ token });
});
app.get('/me', (req, res) => {
  const name = sessions[req.headers.authorization];
  if (!name) return res.sendStatus(401);
  res.json({ name });
});
app.listen(3000);
