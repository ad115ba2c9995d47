const express = require('express');
const { createClient } = require('redis');
const { RedisSet } = require('./lib/redis-set');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const revoked = new RedisSet(redisClient, 'revoked');
const voters = new RedisSet(redisClient, 'voters');
const tags = new RedisSet(redisClient, 'tags');

const app = express();
app.post('/logout', asyncHandler(async (req, res) => {
  await revoked.add(req.headers.authorization);
  res.sendStatus(204);
}));
app.get('/me', asyncHandler(async (req, res) => {
  if (await revoked.has(req.headers.authorization)) return res.sendStatus(401);
  res.json({ ok: true });
}));
app.post('/vote/:name', asyncHandler(async (req, res) => {
  if (!(await voters.add(req.params.name))) {
    return res.status(409).json({ error: 'voted already' });
  }
  res.sendStatus(204);
}));
app.put('/tags/:tag', asyncHandler(async (req, res) => {
  await tags.add(req.params.tag);
  res.json({ count: await tags.size(), tags: [...(await tags.values())], sorted: Array.from(await tags.values()).sort() });
}));
app.delete('/tags/:tag', asyncHandler(async (req, res) => {
  res.json({ gone: await tags.delete(req.params.tag) });
}));
app.listen(3000);
