const express = require('express');
const Token = require('./models/token');

const cleanup = setInterval(() => Token.deleteMany({ expiresAt: { $lt: new Date() } }), 60000);

process.on('SIGTERM', () => {
  clearInterval(cleanup);
  process.exit(0);
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
