const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

// who said what
const table = new RedisMap(redisClient, 'table'); // by id

const app = express();
app.put('/:id', asyncHandler(async (req, res) => {
  // remember it
  await table.set(
    req.params.id, // the key
    req.body,
  );
  res.sendStatus(204); // done
}));
app.get('/:id', asyncHandler(async (req, res) => /* look up */ res.json(await table.get(req.params.id))));
app.listen(3000);
