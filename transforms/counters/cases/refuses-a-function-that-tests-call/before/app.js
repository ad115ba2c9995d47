const express = require('express');
const { hit, total } = require('./hits');

const app = express();
app.post('/hit', (req, res) => {
  hit();
  res.sendStatus(204);
});
app.get('/', (req, res) => res.json({ hits: total() }));
app.listen(3000);
