const express = require('express');
const { createClient } = require('redis');
const { RedisValue } = require('./lib/redis-value');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const maintenance = new RedisValue(redisClient, 'maintenance', false);
const theme = new RedisValue(redisClient, 'theme', 'light');

const app = express();
app.use(asyncHandler(async (req, res, next) => {
  if ((await maintenance.get()) && req.path !== '/admin') return res.status(503).send('Back soon');
  next();
}));
app.post('/admin/on', asyncHandler(async (req, res) => {
  await maintenance.set(true);
  await theme.set('dark');
  res.sendStatus(204);
}));
app.post('/admin/off', asyncHandler(async (req, res) => {
  await maintenance.set(false);
  await theme.set('light');
  res.sendStatus(204);
}));
app.get('/', asyncHandler(async (req, res) => res.send(await theme.get())));
app.listen(3000);
