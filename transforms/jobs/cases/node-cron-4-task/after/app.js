const express = require('express');
const Token = require('./models/token');
const { repeatJob } = require('./lib/job-queue');

const task = repeatJob('token-delete-many', { cron: '0 * * * *', paused: true }, () => Token.deleteMany({ expiresAt: { $lt: new Date() } }));
task.start();

process.on('SIGTERM', () => task.stop());

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
