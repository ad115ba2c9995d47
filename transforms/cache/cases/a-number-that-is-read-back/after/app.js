const express = require('express');
const { createClient } = require('redis');
const { RedisTable } = require('./lib/redis-table');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const numbers = new RedisTable(redisClient, 'numbers');

const app = express();
app.post('/orders', asyncHandler(numbers.locked(async (req, res) => {
  await numbers.increment('order');
  if (!req.body.item) return res.sendStatus(400);
  res.status(201).json({ id: await numbers.get('order'), item: req.body.item });
})));
app.listen(3000);
