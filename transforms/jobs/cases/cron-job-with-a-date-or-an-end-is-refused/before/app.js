const express = require('express');
const Token = require('./models/token');
const { CronJob } = require('cron');

new CronJob(new Date(2030, 1, 1), () => Token.deleteMany({}), null, true);
new CronJob('0 0 * * *', () => Token.create({}), () => console.log('ended'), true);

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
