const express = require('express');
const Token = require('./models/token');
const engine = require('@acme/engine');

setInterval(() => {
  engine.tick();
}, 60000);

const app = express();
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
