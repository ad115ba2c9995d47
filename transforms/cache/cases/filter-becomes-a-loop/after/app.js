const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const live = new RedisMap(redisClient, 'live');
const app = express();

app.put('/:id', asyncHandler(async (req, res) => {
  await live.set(req.params.id, { since: Date.now() });
  res.sendStatus(204);
}));
app.get('/online', asyncHandler(async (req, res) => {
  const ids = req.query.ids.split(',');
  const online = [];
  for (const id of ids) {
    if (await live.has(id)) online.push(id);
  }
  res.json({ online, count: online.length });
}));
app.get('/offline', asyncHandler(async (req, res) => {
  const kept = [];
  for (const id of req.query.ids.split(',')) {
    if (!(await live.has(id))) kept.push(id);
  }
  res.status(200).json({ ok: true, offline: kept.sort() });
}));
app.get('/recent', asyncHandler(async (req, res) => {
  const recent = [];
  for (const [index, id] of req.query.ids.split(',').entries()) {
    const { since } = (await live.get(id)) || { since: 0 };
    // The first ten are shown in any case.
    if (index < 10 || since > Date.now() - 60000) recent.push(id);
  }
  const kept = [];
  for (const id of recent) {
    if (id !== '' && ((await live.has(id)) || id === req.query.me)) kept.push(id);
  }
  return res.json(kept);
}));
app.listen(3000);
