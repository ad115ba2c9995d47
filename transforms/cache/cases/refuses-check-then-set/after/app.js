const express = require('express');
const { createClient } = require('redis');
const { RedisCache } = require('./lib/redis-cache');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const table = new RedisCache(redisClient, 'table', 3600);

const app = express();
app.post('/:name', asyncHandler(async (req, res) => {
  if (await table.has(req.params.name)) return res.sendStatus(409);
  await table.set(req.params.name, { owner: req.body.owner });
  res.sendStatus(201);
}));
app.get('/:name', asyncHandler(async (req, res) => res.json(await table.get(req.params.name))));
app.listen(3000);
