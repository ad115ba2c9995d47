const express = require('express');
const Token = require('./models/token');
const { CronJob } = require('cron');

CronJob.from({
  cronTime: '0 0 * * *',
  onTick: () => Token.deleteMany({ expiresAt: { $lt: new Date() } }),
  start: true,
  timeZone: 'Asia/Tokyo',
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
