const express = require('express');
const Token = require('./models/token');
const cron = require('node-cron');

const task = cron.createTask('0 * * * *', () => Token.deleteMany({ expiresAt: { $lt: new Date() } }));
task.start();

process.on('SIGTERM', () => task.destroy());

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
