const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const views = new RedisMap(redisClient, 'views');
const likes = new RedisMap(redisClient, 'likes');
const scores = new RedisMap(redisClient, 'scores');

const app = express();
app.get('/page/:id', asyncHandler(async (req, res) => {
  await views.increment(req.params.id);
  res.send('page');
}));
app.post('/like/:id', asyncHandler(async (req, res) => {
  await likes.increment(req.params.id);
  res.sendStatus(204);
}));
app.post('/score/:id', asyncHandler(async (req, res) => {
  await scores.increment(req.params.id, 5);
  res.json({ score: await scores.increment(req.params.id, -1) });
}));
app.get('/all', asyncHandler(async (req, res) => {
  res.json({ views: Object.fromEntries(await views.entries()), likes: await likes.entries(), scores: await scores.keys() });
}));
app.listen(3000);
