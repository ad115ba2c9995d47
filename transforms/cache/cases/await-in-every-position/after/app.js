const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const settings = new RedisMap(redisClient, 'settings');
const app = express();
const get = async (key) => settings.get(key);

app.put('/:key', asyncHandler(async (req, res) => {
  await settings.set(req.params.key, req.body);
  res.sendStatus(204);
}));
app.get('/', asyncHandler(async (req, res) => {
  const { colour = 'red' } = (await get('theme')) || {};
  const title = `Hello ${await get('name')}`;
  const size = (await get('size')) ? (await get('size')).width : 0;
  let n = 0;
  while (await get(`item-${n}`)) n++;
  switch (await get('mode')) {
    case 'dark':
      return res.json({ colour, title, size, n, dark: !(await get('light')) });
    default:
      res.json([await get('a'), (await get('b'))?.c, size + (await get('x')), typeof (await get('y'))]);
  }
}));
app.listen(3000);
