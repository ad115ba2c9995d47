const express = require('express');
const Token = require('./models/token');
const cron = require('node-cron');

cron.schedule('0 * * * *', (now) => Token.deleteMany({ expiresAt: { $lt: now } }));

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
