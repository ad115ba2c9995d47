const express = require('express');
const Token = require('./models/token');
const mongoose = require('mongoose');
const { repeatJob } = require('./lib/job-queue');

const task = repeatJob('token-cleanup', { cron: '*/5 * * * *', paused: true }, () => Token.deleteMany({ expiresAt: { $lt: new Date() } }));

mongoose.connection.once('open', () => task.start());
process.on('SIGTERM', () => task.stop());

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
