const express = require('express');
const { createClient } = require('redis');
const { RedisCache } = require('./lib/redis-cache');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const CACHE_TTL = 60 * 1000;
const cache = new RedisCache(redisClient, 'cache', CACHE_TTL / 1000);
const later = new RedisCache(redisClient, 'later', 90, String);

async function weather(city) {
  const cached = await cache.get(city);
  if (cached && Date.now() - cached.at < CACHE_TTL) {
    return cached.data;
  }
  const answer = await fetch(`https://weather.example/${city}`);
  const data = await answer.json();
  await cache.set(city, { data, at: Date.now() });
  return data;
}

async function forecast(city) {
  const found = await later.get(city);
  if (found && found.expires > Date.now()) return found.days;
  const answer = await fetch(`https://weather.example/${city}/days`);
  const days = await answer.json();
  await later.set(city, { days, expires: Date.now() + 90000 });
  return days;
}

const app = express();
app.get('/:city', async (req, res) => res.json([await weather(req.params.city), await forecast(req.params.city)]));
app.listen(3000);
