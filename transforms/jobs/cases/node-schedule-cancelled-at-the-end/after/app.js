const express = require('express');
const Token = require('./models/token');
const { repeatJob } = require('./lib/job-queue');

const job = repeatJob('token-delete-many', { cron: '*/5 * * * *' }, () => Token.deleteMany({ expiresAt: { $lt: new Date() } }));

process.on('SIGINT', () => {
  job.stop();
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
