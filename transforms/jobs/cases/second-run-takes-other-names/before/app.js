const express = require('express');
const Token = require('./models/token');
const { repeatJob } = require('./lib/job-queue');

setInterval(() => Token.deleteMany({ expiresAt: { $lt: new Date() } }), 60000);
repeatJob('token-delete-many', { every: 3600000 }, () => Token.create({}));

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
