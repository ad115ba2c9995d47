const express = require('express');
const Token = require('./models/token');
const { repeatJob } = require('./lib/job-queue');

repeatJob('token-delete-many', { every: 60000 }, () => Token.deleteMany({ expiresAt: { $lt: new Date() } }));

const hourly = repeatJob('hourly', { every: 3600000 }, () => Token.create({ expiresAt: new Date() }));

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
