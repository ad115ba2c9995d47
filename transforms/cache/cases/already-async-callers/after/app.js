const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const drafts = new RedisMap(redisClient, 'drafts');
const app = express();
app.put('/:id', asyncHandler(async (req, res) => {
  await drafts.set(req.params.id, await clean(req.body));
  res.sendStatus(204);
}));
app.get('/:id', async (req, res) => {
  const draft = await drafts.get(req.params.id);
  res.json(draft ?? null);
});
app.listen(3000);

async function clean(body) {
  return body;
}
