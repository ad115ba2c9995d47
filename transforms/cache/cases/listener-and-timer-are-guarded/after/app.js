const express = require('express');
const { EventEmitter } = require('events');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const { catchErrors } = require('./lib/catch-errors');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const seen = new RedisMap(redisClient, 'seen');
const bus = new EventEmitter();
bus.on('seen', catchErrors(async (who) => {
  await seen.set(who, Date.now());
}));
setInterval(catchErrors(async () => {
  await seen.clear();
}), 86400000);

const app = express();
app.get('/:who', asyncHandler(async (req, res) => {
  bus.emit('seen', req.params.who);
  res.json({ last: await seen.get(req.params.who) });
}));
app.listen(3000);
