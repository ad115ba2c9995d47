const express = require('express');
const Token = require('./models/token');

let running = false;

setInterval(async () => {
  if (running) return;
  running = true;
  await Token.deleteMany({ expiresAt: { $lt: new Date() } });
  running = false;
}, 60000);

const api = express.Router();
api.get('/state', (req, res) => res.json({ running }));

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
