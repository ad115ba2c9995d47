const express = require('express');
const Token = require('./models/token');
const schedule = require('node-schedule');

schedule.scheduleJob('expired-tokens', '0 4 * * *', () => Token.deleteMany({ expiresAt: { $lt: new Date() } }));
schedule.scheduleJob({ rule: '0 9 * * MON', tz: 'Europe/Paris' }, async function weeklyReport() {
  await Token.create({ report: true });
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
