const express = require('express');
const { createClient } = require('redis');
const { RedisTable } = require('./lib/redis-table');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const users = {};
const carts = new RedisTable(redisClient, 'carts');
const attempts = new RedisTable(redisClient, 'attempts');
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

app.post('/carts/:id/items', asyncHandler(carts.locked(async (req, res) => {
  const key = req.params.id;
  await carts.setIfAbsent(key, { items: [] });
  const cart = await carts.get(key);
  const item = cart.items.find(({ sku }) => sku === req.body.sku);
  if (item) {
    item.count += 1;
    await carts.set(key, cart);
  } else {
    cart.items.push({ sku: req.body.sku, count: 1 });
    await carts.set(key, cart);
  }
  res.json(cart);
})));

app.delete('/carts/:id/items', asyncHandler(carts.locked(async (req, res) => {
  const cart = await carts.get(req.params.id);
  if (cart) {
    cart.items.length = 0;
    await carts.set(req.params.id, cart);
  }
  res.sendStatus(204);
})));

const limit = attempts.locked(async function limit(req, res, next) {
  const { ip } = req;
  const entry = (await attempts.get(ip)) || { count: 0, first: Date.now() };
  entry.count++;
  await attempts.set(ip, entry);
  if (entry.count > MAX) return res.sendStatus(429);
  next();
});

app.post('/login', asyncHandler(limit), (req, res) => res.sendStatus(204));
app.get('/attempts/:ip', asyncHandler(async (req, res) => res.json((await attempts.get(req.params.ip)) ?? null)));
app.listen(3000);
