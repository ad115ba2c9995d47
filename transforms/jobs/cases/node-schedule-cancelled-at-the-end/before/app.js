const express = require('express');
const Token = require('./models/token');
const schedule = require('node-schedule');

const job = schedule.scheduleJob('*/5 * * * *', () => Token.deleteMany({ expiresAt: { $lt: new Date() } }));

process.on('SIGINT', () => {
  job.cancel();
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
