const express = require('express');
const Token = require('./models/token');
const fs = require('fs');

setInterval(async () => {
  await Token.deleteMany({ expiresAt: { $lt: new Date() } });
  fs.rmSync('./tmp/exports', { recursive: true });
}, 60000);

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
