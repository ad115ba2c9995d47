const express = require('express');
const Token = require('./models/token');
const Redis = require('ioredis');

const redis = new Redis(process.env.REDIS_URL);

setInterval(async () => {
  if ((await redis.get('cleanup')) === 'off') return;
  await Token.deleteMany({ expiresAt: { $lt: new Date() } });
}, 60000);

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
