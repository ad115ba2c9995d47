const express = require('express');
const Token = require('./models/token');
const { repeatJob } = require('./lib/job-queue');

if (process.env.NODE_ENV !== 'test') {
  repeatJob('token-delete-many', { every: 60000 }, () => Token.deleteMany({ expiresAt: { $lt: new Date() } }));
}

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
