const express = require('express');
const Token = require('./models/token');
const cron = require('node-cron');

cron.schedule('0 3 * * *', () => Token.deleteMany({ expiresAt: { $lt: new Date() } }), { timezone: 'Europe/Berlin' });

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
