const express = require('express');
const { createClient } = require('redis');
const { RedisList } = require('./lib/redis-list');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const users = new RedisList(redisClient, 'users');
const posts = new RedisList(redisClient, 'posts');
const products = new RedisList(redisClient, 'products', [{ id: 1, stock: 3 }]);

const app = express();
app.use(express.json());
app.post('/users', asyncHandler(users.locked(async (req, res) => {
  const list = await users.all();
  const user = { id: list.length + 1, name: req.body.name };
  list.push(user);
  await users.save(list);
  res.status(201).json(user);
})));
app.post('/posts', asyncHandler(async (req, res) => {
  if (!(await users.all()).some((user) => user.id === req.body.author)) return res.sendStatus(404);
  await posts.push({ id: req.body.id, author: req.body.author });
  res.sendStatus(201);
}));
app.delete('/users/:id', asyncHandler(users.locked(posts.locked(async (req, res) => {
  const id = Number(req.params.id);
  const list = await users.all();
  await users.save(list.filter((user) => user.id !== id));
  const items = await posts.all();
  await posts.save(items.filter((post) => post.author !== id));
  res.sendStatus(204);
}))));
app.post('/orders', asyncHandler(products.locked(async (req, res) => {
  const list = await products.all();
  const product = list.find((one) => one.id === req.body.id);
  if (!product || product.stock < req.body.count) return res.sendStatus(409);
  product.stock -= req.body.count;
  await products.save(list);
  res.json(product);
})));
app.listen(3000);
