const express = require('express');
const { createClient } = require('redis');
const { RedisTable } = require('./lib/redis-table');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const attempts = new RedisTable(redisClient, 'attempts');

const app = express();
app.post('/guess/:user', asyncHandler(attempts.locked(async (req, res) => {
  if (((await attempts.get(req.params.user)) || 0) >= 5) return res.sendStatus(423);
  await attempts.increment(req.params.user);
  res.json({ right: req.body.guess === '42' });
})));
app.listen(3000);
