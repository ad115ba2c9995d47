const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const notes = new RedisMap(redisClient, 'notes');

const app = express();
app.post('/notes/:id', asyncHandler(async (req, res) => {
  await notes.set(req.params.id, { text: req.body.text, at: new Date() });
  res.sendStatus(201);
}));
app.get('/notes', asyncHandler(async (req, res) => res.json([...(await notes.values())])));
app.delete('/notes/:id', asyncHandler(async (req, res) => {
  if (!(await notes.delete(req.params.id))) return res.status(404).json({ error: 'not found' });
  res.sendStatus(204);
}));
app.listen(3000);
