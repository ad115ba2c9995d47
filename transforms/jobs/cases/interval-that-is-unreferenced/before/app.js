const express = require('express');
const Token = require('./models/token');

setInterval(() => Token.deleteMany({ expiresAt: { $lt: new Date() } }), 60000).unref();

const hourly = setInterval(() => Token.create({ expiresAt: new Date() }), 3600000);
hourly.unref();

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
