const express = require('express');

const users = {};
const carts = new Map();
const attempts = new Map();
const MAX = 5;

const app = express();
app.use(express.json());

app.put('/users/:id', (req, res) => {
  users[req.params.id] = { name: req.body.name, online: false, visits: 0 };
  res.sendStatus(204);
});

app.post('/users/:id/online', (req, res) => {
  const { id } = req.params;
  if (!users[id]) return res.sendStatus(404);
  users[id].online = true;
  users[id].visits++;
  res.json(users[id]);
});

app.patch('/users/:id', (req, res) => {
  const user = users[req.params.id];
  if (!user) return res.status(404).json({ error: 'Not found' });
  if (req.body.name) user.name = req.body.name;
  if (req.body.online !== undefined) user.online = req.body.online; // may be false
  res.json(user);
});

app.post('/carts/:id/items', (req, res) => {
  const key = req.params.id;
  if (!carts.has(key)) carts.set(key, { items: [] });
  const cart = carts.get(key);
  const item = cart.items.find(({ sku }) => sku === req.body.sku);
  if (item) {
    item.count += 1;
  } else {
    cart.items.push({ sku: req.body.sku, count: 1 });
  }
  res.json(cart);
});

app.delete('/carts/:id/items', (req, res) => {
  const cart = carts.get(req.params.id);
  if (cart) cart.items.length = 0;
  res.sendStatus(204);
});

function limit(req, res, next) {
  const { ip } = req;
  const entry = attempts.get(ip) || { count: 0, first: Date.now() };
  entry.count++;
  attempts.set(ip, entry);
  if (entry.count > MAX) return res.sendStatus(429);
  next();
}

app.post('/login', limit, (req, res) => res.sendStatus(204));
app.get('/attempts/:ip', (req, res) => res.json(attempts.get(req.params.ip) ?? null));
app.listen(3000);
