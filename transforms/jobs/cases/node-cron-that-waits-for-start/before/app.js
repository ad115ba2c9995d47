const express = require('express');
const Token = require('./models/token');
const cron = require('node-cron');
const mongoose = require('mongoose');

const task = cron.schedule('*/5 * * * *', () => Token.deleteMany({ expiresAt: { $lt: new Date() } }), { scheduled: false, name: 'token cleanup' });

mongoose.connection.once('open', () => task.start());
process.on('SIGTERM', () => task.stop());

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
