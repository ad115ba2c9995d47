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
const nameOf = async (id) => (await names.get(id)) || 'unknown';

app.put('/:id', asyncHandler(async (req, res) => {
  await names.set(req.params.id, req.body.name);
  res.sendStatus(204);
}));
app.get('/', asyncHandler(async (req, res) => {
  res.json(await Promise.all(req.query.ids.split(',').map(async (id) => ({ id, name: await nameOf(id) }))));
}));
app.listen(3000);
