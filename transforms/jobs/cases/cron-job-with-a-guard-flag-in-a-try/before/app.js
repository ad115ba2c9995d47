const express = require('express');
const Token = require('./models/token');
const cron = require('node-cron');

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

cron.schedule('*/30 * * * * *', sync);

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
