const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const profiles = new RedisMap(redisClient, 'profiles');
const app = express();
app.get('/:id', (req, res, next) => {
  fetch(`http://people/${req.params.id}`)
    .then((answer) => answer.json())
    .then(async (profile) => {
      await profiles.set(req.params.id, profile);
      res.json(profile);
    })
    .catch(next);
});
app.get('/:id/cached', asyncHandler(async (req, res) => res.json(await profiles.get(req.params.id))));
app.listen(3000);
