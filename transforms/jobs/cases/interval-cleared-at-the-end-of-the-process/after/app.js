const express = require('express');
const Token = require('./models/token');
const { repeatJob } = require('./lib/job-queue');

const cleanup = repeatJob('cleanup', { every: 60000 }, () => Token.deleteMany({ expiresAt: { $lt: new Date() } }));

process.on('SIGTERM', () => {
  cleanup.stop();
  process.exit(0);
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
