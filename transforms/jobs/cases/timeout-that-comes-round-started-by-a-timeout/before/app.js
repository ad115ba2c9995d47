const express = require('express');
const Token = require('./models/token');

const PAUSE = 30 * 1000;

async function sweep() {
  await Token.deleteMany({ expiresAt: { $lt: new Date() } });
  setTimeout(sweep, PAUSE);
}

setTimeout(sweep, PAUSE);

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
