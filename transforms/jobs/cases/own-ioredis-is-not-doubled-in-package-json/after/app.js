const express = require('express');
const Token = require('./models/token');
const Redis = require('ioredis');
const { repeatJob } = require('./lib/job-queue');

const redis = new Redis(process.env.REDIS_URL);

repeatJob('token-delete-many', { every: 60000 }, async () => {
  if ((await redis.get('cleanup')) === 'off') return;
  await Token.deleteMany({ expiresAt: { $lt: new Date() } });
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
