const express = require('express');
const NodeCache = require('node-cache');

const cache = new NodeCache({ stdTTL: 600, checkperiod: 120 });
const codes = new NodeCache();

const app = express();
app.get('/users/:id', async (req, res) => {
  const key = `user:${req.params.id}`;
  if (cache.has(key)) {
    return res.json(cache.get(key));
  }
  const user = await fetch(`https://users.example/${req.params.id}`).then((answer) => answer.json());
  cache.set(key, user);
  res.json(user);
});
app.delete('/users/:id', (req, res) => {
  cache.del(`user:${req.params.id}`);
  res.sendStatus(204);
});
app.delete('/users', (req, res) => {
  cache.flushAll();
  res.json({ left: cache.keys() });
});
app.post('/codes/:mail', (req, res) => {
  codes.set(req.params.mail, String(Math.random()).slice(2, 8), 5 * 60);
  res.sendStatus(204);
});
app.post('/codes/:mail/check', (req, res) => {
  res.json({ right: codes.get(req.params.mail) === req.body.code });
});
app.listen(3000);
