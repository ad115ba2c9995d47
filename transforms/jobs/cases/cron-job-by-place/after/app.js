const express = require('express');
const Token = require('./models/token');
const { repeatJob } = require('./lib/job-queue');

const job = repeatJob('token-delete-many', { cron: '0 */10 * * * *', tz: 'America/Los_Angeles' }, async () => {
  await Token.deleteMany({ expiresAt: { $lt: new Date() } });
});

process.on('SIGTERM', () => job.stop());

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
