const express = require('express');
const Token = require('./models/token');
const { repeatJob } = require('./lib/job-queue');

async function sweep() {
  await Token.deleteMany({ expiresAt: { $lt: new Date() } });
}

sweep();
repeatJob('sweep', { every: 30000, alone: true }, sweep);

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
