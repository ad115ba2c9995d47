const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const seen = new RedisMap(redisClient, 'seen');
const locks = new RedisMap(redisClient, 'locks');

const app = express();
app.post('/pay', asyncHandler(async (req, res) => {
  const key = req.get('Idempotency-Key');
  const payment = { amount: req.body.amount, at: Date.now() };
  if (!(await seen.setIfAbsent(key, payment))) {
    return res.status(409).json({ error: 'already paid' });
  }
  res.status(201).json(payment);
}));
app.post('/lock/:name', asyncHandler(async (req, res) => {
  if (!(await locks.setIfAbsent(req.params.name, true))) return res.sendStatus(423);
  res.sendStatus(204);
}));
app.post('/unlock/:name', asyncHandler(async (req, res) => {
  await locks.delete(req.params.name);
  res.sendStatus(204);
}));
app.listen(3000);
