const express = require('express');
const { createClient } = require('redis');
const { RedisTable } = require('./lib/redis-table');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const profiles = new RedisTable(redisClient, 'profiles');

const app = express();
app.patch('/:id', asyncHandler(profiles.locked(async (req, res) => {
  const profile = await profiles.get(req.params.id);
  if (!profile) return res.sendStatus(404);
  await profiles.set(req.params.id, { ...profile, ...req.body });
  res.sendStatus(204);
})));
app.put('/:id', asyncHandler(profiles.locked(async (req, res) => {
  await profiles.set(req.params.id, { name: req.body.name });
  res.sendStatus(201);
})));
app.listen(3000);
