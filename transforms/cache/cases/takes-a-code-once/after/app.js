const express = require('express');
const { randomInt } = require('node:crypto');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const codes = new RedisMap(redisClient, 'codes');

const app = express();
app.post('/codes', asyncHandler(async (req, res) => {
  await codes.set(req.body.mail, { code: randomInt(1e6), expires: Date.now() + 300000 });
  res.sendStatus(204);
}));
app.post('/login', asyncHandler(async (req, res) => {
  const { mail, code } = req.body;
  const entry = await codes.get(mail);
  if (!entry) {
    return res.status(400).json({ error: 'no code' });
  }
  if (entry.expires < Date.now()) {
    await codes.delete(mail);
    return res.status(400).json({ error: 'too late' });
  }
  if (entry.code !== code) return res.status(401).json({ error: 'wrong code' });
  if (!(await codes.delete(mail))) {
    return res.status(400).json({ error: 'no code' });
  }
  res.json({ ok: true });
}));
app.listen(3000);
