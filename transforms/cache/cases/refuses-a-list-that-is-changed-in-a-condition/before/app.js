const express = require('express');

const names = [];

const app = express();
app.post('/', (req, res) => {
  if (names.includes(req.body.name)) return res.sendStatus(409);
  if (names.push(req.body.name) > 10) return res.sendStatus(507);
  res.sendStatus(201);
});
app.get('/', (req, res) => res.json(names));
app.listen(3000);
