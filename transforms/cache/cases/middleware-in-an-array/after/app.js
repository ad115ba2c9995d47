const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const revoked = new RedisMap(redisClient, 'revoked');
const app = express();

async function refuseRevoked(req, res, next) {
  if (await revoked.has(req.headers.authorization)) return res.sendStatus(401);
  next();
}

app.post('/logout', asyncHandler(async (req, res) => {
  await revoked.set(req.headers.authorization, Date.now());
  res.sendStatus(204);
}));
app.get('/me', [asyncHandler(refuseRevoked), (req, res) => res.json({ ok: true })]);
app.listen(3000);
