const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const attempts = new RedisMap(redisClient, 'attempts');
const visits = new RedisMap(redisClient, 'visits');

const app = express();
app.post('/guess/:user', asyncHandler(async (req, res) => {
  const count = await attempts.increment(req.params.user);
  if (count > 5) return res.sendStatus(423);
  res.json({ right: req.body.guess === '42', count });
}));
app.delete('/guess/:user', asyncHandler(async (req, res) => {
  await attempts.delete(req.params.user);
  res.sendStatus(204);
}));
app.get('/page/:name', asyncHandler(async (req, res) => {
  await visits.increment(req.params.name);
  res.send('hello');
}));
app.get('/visits/:name', asyncHandler(async (req, res) => {
  res.json({ visits: (await visits.get(req.params.name)) || 0 });
}));
app.listen(3000);
