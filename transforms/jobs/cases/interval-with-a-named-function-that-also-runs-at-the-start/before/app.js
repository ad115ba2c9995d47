const express = require('express');
const Token = require('./models/token');

const PERIOD = Number(process.env.CLEANUP_MS) || 60000;

async function removeExpired() {
  await Token.deleteMany({ expiresAt: { $lt: new Date() } });
}

removeExpired();
setInterval(removeExpired, PERIOD);

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
