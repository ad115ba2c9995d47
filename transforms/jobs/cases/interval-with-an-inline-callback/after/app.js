const express = require('express');
const Token = require('./models/token');
const { repeatJob } = require('./lib/job-queue');

// Every hour
repeatJob('token-delete-many', { every: 60 * 60 * 1000 }, async () => {
  await Token.deleteMany({ expiresAt: { $lt: new Date() } });
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
