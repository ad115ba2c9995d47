const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const names = new RedisMap(redisClient, 'names');
const app = express();

app.put('/', asyncHandler(async (req, res) => {
  for (const [index, name] of req.body.names.entries()) await names.set(String(index), name);
  res.sendStatus(204);
}));
app.get('/:id', asyncHandler(async (req, res) => res.json(await names.get(req.params.id))));
app.listen(3000);
