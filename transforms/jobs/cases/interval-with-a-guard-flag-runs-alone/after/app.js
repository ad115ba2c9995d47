const express = require('express');
const Token = require('./models/token');
const { repeatJob } = require('./lib/job-queue');

let running = false;

repeatJob('token-delete-many', { every: 60000, alone: true }, async () => {
  if (running) return;
  running = true;
  await Token.deleteMany({ expiresAt: { $lt: new Date() } });
  running = false;
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
