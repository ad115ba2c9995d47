const express = require('express');
const Token = require('./models/token');

// Every hour
setInterval(async () => {
  await Token.deleteMany({ expiresAt: { $lt: new Date() } });
}, 60 * 60 * 1000);

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
