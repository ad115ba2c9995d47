const express = require('express');
const Token = require('./models/token');

async function removeOlder(days) {
  await Token.deleteMany({ expiresAt: { $lt: new Date(Date.now() - days * 86400000) } });
}

setInterval(removeOlder, 86400000, 30);

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
