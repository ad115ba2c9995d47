const express = require('express');
const Token = require('./models/token');
const { repeatJob } = require('./lib/job-queue');

const cleanup = repeatJob('cleanup', { cron: '0 0 * * *', paused: true }, () => Token.deleteMany({ expiresAt: { $lt: new Date() } }));
cleanup.start();

repeatJob('token-create', { cron: '0 1 * * *' }, () => Token.create({}));

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
