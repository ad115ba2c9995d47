const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const scores = new RedisMap(redisClient, 'scores');
const app = express();
app.put('/:name', asyncHandler(async (req, res) => {
  await scores.set(req.params.name, Number(req.body.score));
  res.sendStatus(204);
}));
app.get('/', asyncHandler(async (req, res) => res.json(await scores.keys())));
app.get('/best', asyncHandler(async (req, res) => res.json(Math.max(...(await scores.values())))));
app.get('/:name', asyncHandler(async (req, res) => {
  const found = await scores.get(req.params.name);
  if (found === undefined) return res.sendStatus(404);
  res.json(found);
}));
app.listen(3000);
