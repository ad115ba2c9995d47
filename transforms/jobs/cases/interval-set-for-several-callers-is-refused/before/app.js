const express = require('express');
const Token = require('./models/token');

function every(hours, age) {
  setInterval(() => Token.deleteMany({ age }), hours * 3600000);
}

every(1, 'old');
every(24, 'older');

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
