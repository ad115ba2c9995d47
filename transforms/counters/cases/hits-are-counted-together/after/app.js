const express = require('express');
const { createClient } = require('redis');
const { RedisCounter } = require('./lib/redis-counter');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const hits = new RedisCounter(redisClient, 'hits');
const online = new RedisCounter(redisClient, 'online');

const app = express();
app.use(asyncHandler(async (req, res, next) => {
  await hits.increment();
  next();
}));
app.get('/', asyncHandler(async (req, res) => {
  res.send(`Visited ${await hits.get()} times`);
}));
app.get('/stats', asyncHandler(async (req, res) => {
  res.json({ hits: await hits.get(), online: await online.get(), many: (await hits.get()) > 1000 });
}));
app.post('/enter', asyncHandler(async (req, res) => {
  const currentOnline = await online.increment();
  res.json({ online: currentOnline });
}));
app.post('/leave', asyncHandler(async (req, res) => {
  await online.increment(-1);
  res.sendStatus(204);
}));
app.post('/reset', asyncHandler(async (req, res) => {
  await hits.set(0);
  res.sendStatus(204);
}));
app.listen(3000);
