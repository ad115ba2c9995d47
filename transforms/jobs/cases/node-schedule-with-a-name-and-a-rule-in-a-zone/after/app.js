const express = require('express');
const Token = require('./models/token');
const { repeatJob } = require('./lib/job-queue');

repeatJob('expired-tokens', { cron: '0 4 * * *' }, () => Token.deleteMany({ expiresAt: { $lt: new Date() } }));
repeatJob('weekly-report', { cron: '0 9 * * MON', tz: 'Europe/Paris' }, async function weeklyReport() {
  await Token.create({ report: true });
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
