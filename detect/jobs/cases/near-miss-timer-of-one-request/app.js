const express = require('express');
const db = require('some-database');

const app = express();
app.get('/', (req, res) => {
  const timer = setInterval(() => res.write('.'), 1000);
  req.on('close', () => clearInterval(timer));
});
app.listen(3000);
