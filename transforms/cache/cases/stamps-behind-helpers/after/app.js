const express = require('express');
const { createClient } = require('redis');
const { RedisCache } = require('./lib/redis-cache');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const cache = new RedisCache(redisClient, 'cache', 300, String);
const CACHE_DURATION = 5 * 60 * 1000;

async function getFromCache(key) {
  const item = await cache.get(key);
  if (!item) return null;
  if (Date.now() - item.timestamp > CACHE_DURATION) {
    await cache.delete(key);
    return null;
  }
  return item.data;
}

async function setCache(key, data) {
  await cache.set(key, { data, timestamp: Date.now() });
}

const app = express();
app.get('/weather/:city', async (req, res, next) => {
  try {
    const cached = await getFromCache(req.params.city);
    if (cached) return res.json(cached);
    const answer = await fetch(`https://weather.example/${req.params.city}`);
    const data = await answer.json();
    await setCache(req.params.city, data);
    res.json(data);
  } catch (error) {
    next(error);
  }
});
app.listen(3000);
