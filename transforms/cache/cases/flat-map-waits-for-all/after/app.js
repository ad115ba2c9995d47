const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const tags = new RedisMap(redisClient, 'tags');
const app = express();
const tagsOf = async (id) => (await tags.get(id)) || [];

app.put('/:id', asyncHandler(async (req, res) => {
  await tags.set(req.params.id, req.body.tags);
  res.sendStatus(204);
}));
app.get('/', asyncHandler(async (req, res) => {
  const ids = req.query.ids.split(',');
  res.json({ all: (await Promise.all(ids.map(async (id) => tagsOf(id)))).flat(), sorted: (await Promise.all(ids.map(async (id) => [id, ...(await tagsOf(id))]))).flat().sort() });
}));
app.listen(3000);
