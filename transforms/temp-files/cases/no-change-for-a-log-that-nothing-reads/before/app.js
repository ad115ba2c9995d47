const express = require('express');
const fs = require('fs');

const app = express();
const log = fs.createWriteStream('access.log', { flags: 'a' });

app.use((req, res, next) => {
  log.write(`${req.method} ${req.url}\n`);
  fs.appendFile('logs/slow.log', req.url, () => {});
  next();
});

app.listen(3000);
