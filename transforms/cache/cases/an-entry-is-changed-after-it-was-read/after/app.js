const express = require('express');
const { createClient } = require('redis');
const { RedisTable } = require('./lib/redis-table');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const table = new RedisTable(redisClient, 'table');

const app = express();
app.put('/:id', asyncHandler(table.locked(async (req, res) => {
  await table.set(req.params.id, req.body);
  res.sendStatus(204);
})));
app.post('/:id/hit', asyncHandler(table.locked(async (req, res) => {
  const entry = await table.get(req.params.id);
  entry.hits += 1;
  await table.set(req.params.id, entry);
  res.json(entry);
})));
app.listen(3000);
