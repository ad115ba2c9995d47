const express = require('express');
const Token = require('./models/token');

setInterval(() => Token.deleteMany({ expiresAt: { $lt: new Date() } }), 200);

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
