const express = require('express');
const Token = require('./models/token');
const { CronJob } = require('cron');

const job = new CronJob('0 */10 * * * *', async () => {
  await Token.deleteMany({ expiresAt: { $lt: new Date() } });
}, null, true, 'America/Los_Angeles');

process.on('SIGTERM', () => job.stop());

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
