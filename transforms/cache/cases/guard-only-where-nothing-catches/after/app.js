const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const tokens = new RedisMap(redisClient, 'tokens');
const app = express();
app.post('/:user', asyncHandler(async (req, res) => {
  await tokens.set(req.params.user, req.body.token);
  res.sendStatus(204);
}));
app.get('/:user', async (req, res, next) => {
  try {
    res.json({ token: await tokens.get(req.params.user) });
  } catch (error) {
    next(error);
  }
});
app.listen(3000);
