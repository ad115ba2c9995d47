const express = require('express');
const Token = require('./models/token');
const { repeatJob } = require('./lib/job-queue');

let busy = false;

async function sync() {
  if (!busy) {
    busy = true;
    try {
      await Token.deleteMany({ expiresAt: { $lt: new Date() } });
    } finally {
      busy = false;
    }
  }
}

repeatJob('sync', { cron: '*/30 * * * * *', alone: true }, sync);

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
