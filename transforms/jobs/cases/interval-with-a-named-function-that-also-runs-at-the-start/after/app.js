const express = require('express');
const Token = require('./models/token');
const { repeatJob } = require('./lib/job-queue');

const PERIOD = Number(process.env.CLEANUP_MS) || 60000;

async function removeExpired() {
  await Token.deleteMany({ expiresAt: { $lt: new Date() } });
}

removeExpired();
repeatJob('remove-expired', { every: PERIOD }, removeExpired);

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
