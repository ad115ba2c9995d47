const express = require('express');
const { lookUp } = require('./lookup');
const { redisClient } = require('./lib/redis');
const { RedisCache } = require('./lib/redis-cache');
const asyncHandler = require('express-async-handler');

const TTL = 5 * 60 * 1000;
const tickets = new RedisCache(redisClient, 'tickets', TTL / 1000);
const rates = new RedisCache(redisClient, 'rates', 30);

const app = express();
app.post('/tickets/:id', asyncHandler(async (req, res) => {
  await tickets.set(req.params.id, { seat: req.body.seat });
  res.sendStatus(201);
}));
app.get('/tickets/:id', asyncHandler(async (req, res) => {
  res.json((await tickets.get(req.params.id)) ?? null);
}));
app.get('/rates/:code', asyncHandler(async (req, res) => {
  const { code } = req.params;
  const found = await rates.get(code);
  if (found) return res.json(found);
  const rate = await lookUp(code);
  await rates.set(code, rate);
  res.json(rate);
}));
app.listen(3000);
