const express = require('express');
const Token = require('./models/token');
const cron = require('node-cron');
const settings = require('./settings');

cron.schedule('0 * * * *', () => Token.deleteMany({}), settings.cron);

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
