const express = require('express');
const Token = require('./models/token');
const cron = require('node-cron');

module.exports = { tasks: [cron.schedule('0 * * * *', () => Token.deleteMany({}))] };

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
