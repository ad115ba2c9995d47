const express = require('express');
const Token = require('./models/token');

const pending = [];

setInterval(async () => {
  const batch = pending.splice(0, 100);
  await Token.insertMany(batch);
}, 5000);

const api = express.Router();
api.post('/', (req, res) => {
  pending.push({ expiresAt: new Date() });
  res.end();
});

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
