const express = require('express');
const Token = require('./models/token');
const { repeatJob } = require('./lib/job-queue');

const PAUSE = 30 * 1000;

async function sweep() {
  await Token.deleteMany({ expiresAt: { $lt: new Date() } });
}

repeatJob('sweep', { every: PAUSE, alone: true }, sweep);

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
