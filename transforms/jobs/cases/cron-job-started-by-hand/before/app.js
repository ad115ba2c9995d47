const express = require('express');
const Token = require('./models/token');
const { CronJob } = require('cron');

const cleanup = new CronJob('0 0 * * *', () => Token.deleteMany({ expiresAt: { $lt: new Date() } }));
cleanup.start();

new CronJob('0 1 * * *', () => Token.create({})).start();

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
