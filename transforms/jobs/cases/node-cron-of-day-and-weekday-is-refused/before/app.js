const express = require('express');
const Token = require('./models/token');
const cron = require('node-cron');

cron.schedule('0 3 13 * 5', () => Token.deleteMany({ expiresAt: { $lt: new Date() } }));
cron.schedule('0 3 * * Friday', () => Token.create({}));

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
