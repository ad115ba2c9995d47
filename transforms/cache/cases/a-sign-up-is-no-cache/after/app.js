const express = require('express');
const bcrypt = require('bcrypt');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const users = new RedisMap(redisClient, 'users');
const sessions = new RedisMap(redisClient, 'sessions', String);

const app = express();
app.post('/register', asyncHandler(async (req, res) => {
  const existing = await users.get(req.body.name);
  if (existing) return res.status(409).json({ error: 'taken' });
  const hash = await bcrypt.hash(req.body.password, 10);
  await users.set(req.body.name, { name: req.body.name, hash });
  res.sendStatus(201);
}));
app.post('/login', asyncHandler(async (req, res) => {
  const user = await users.get(req.body.name);
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) return res.sendStatus(401);
  const token = Math.random().toString(36).slice(2);
  await sessions.set(token, user.name);
  res.json({ token });
}));
app.get('/me', asyncHandler(async (req, res) => {
  const name = await sessions.get(req.headers.authorization);
  if (!name) return res.sendStatus(401);
  res.json({ name });
}));
app.listen(3000);
