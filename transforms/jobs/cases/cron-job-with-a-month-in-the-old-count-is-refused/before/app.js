const express = require('express');
const Token = require('./models/token');
const { CronJob } = require('cron');

new CronJob('0 0 1 0 *', () => Token.deleteMany({ expiresAt: { $lt: new Date() } }), null, true);

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
