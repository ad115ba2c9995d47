const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const hits = new RedisMap(redisClient, 'hits');
const points = new RedisMap(redisClient, 'points');
const votes = new RedisMap(redisClient, 'votes', String);

const app = express();
app.use(asyncHandler(async (req, res, next) => {
  const mine = await hits.increment(req.ip);
  res.set('X-Hits', String(mine));
  next();
}));
app.post('/points/:team', asyncHandler(async (req, res) => {
  await points.increment(req.params.team, 10);
  res.sendStatus(204);
}));
app.post('/votes/:id', asyncHandler(async (req, res) => {
  await votes.increment(req.params.id);
  res.sendStatus(204);
}));
app.get('/points/:team', asyncHandler(async (req, res) => res.json([await points.get(req.params.team), await votes.get(req.query.id)])));
app.listen(3000);
