const express = require('express');
const fs = require('fs');

const app = express();
fs.writeFileSync('state/motd.txt', 'Welcome');

app.get('/motd', (req, res) => res.send(fs.readFileSync('state/motd.txt', 'utf8')));
app.put('/motd', express.text(), (req, res) => {
  fs.writeFileSync('state/motd.txt', req.body);
  res.sendStatus(204);
});

app.listen(3000);
