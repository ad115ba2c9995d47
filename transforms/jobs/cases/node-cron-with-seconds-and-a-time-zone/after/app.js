const express = require('express');
const Token = require('./models/token');
const { repeatJob } = require('./lib/job-queue');

repeatJob('token-delete-many', { cron: '30 0 3 * * *', tz: 'Europe/Berlin' }, async () => {
  await Token.deleteMany({ expiresAt: { $lt: new Date() } });
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
