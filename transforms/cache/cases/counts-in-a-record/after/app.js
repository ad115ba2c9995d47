const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const table = new RedisMap(redisClient, 'table');

const app = express();
app.post('/:id', asyncHandler(async (req, res) => {
  await table.increment(req.params.id);
  res.sendStatus(204);
}));
app.get('/:id', asyncHandler(async (req, res) => res.json(await table.get(req.params.id))));
app.listen(3000);
