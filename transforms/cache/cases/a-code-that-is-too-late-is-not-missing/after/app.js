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
  await codes.set(req.params.mail, { code: req.body.code, expires: Date.now() + 60000 });
  res.sendStatus(204);
}));
app.get('/codes/:mail', asyncHandler(async (req, res) => {
  const entry = await codes.get(req.params.mail);
  if (!entry) return res.status(404).json({ error: 'no code' });
  if (entry.expires < Date.now()) return res.status(410).json({ error: 'too late' });
  res.json({ code: entry.code });
}));
app.listen(3000);
