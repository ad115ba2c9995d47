const express = require('express');
const Token = require('./models/token');

if (process.env.NODE_ENV !== 'test') {
  setInterval(() => Token.deleteMany({ expiresAt: { $lt: new Date() } }), 60000);
}

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
