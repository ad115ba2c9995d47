const express = require('express');
const Token = require('./models/token');

for (const days of [1, 7, 30]) {
  setInterval(() => Token.deleteMany({ age: { $gt: days } }), 3600000);
}

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
