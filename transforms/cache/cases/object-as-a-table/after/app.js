const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const codes = new RedisMap(redisClient, 'codes');

const app = express();
app.post('/codes/:mail', asyncHandler(async (req, res) => {
  await codes.set(req.params.mail, Math.random().toString().slice(2, 8));
  res.sendStatus(204);
}));
app.get('/codes/:mail/:code', asyncHandler(async (req, res) => {
  const found = await codes.get(req.params.mail);
  if (found === undefined) return res.sendStatus(404);
  const fits = found === req.params.code;
  if (!(await codes.delete(req.params.mail))) return res.sendStatus(404);
  res.json({ fits });
}));
app.listen(3000);
