const express = require('express');
const Token = require('./models/token');
const { Cron } = require('croner');

new Cron('0 3 * * *', () => Token.deleteMany({}));

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
