const express = require('express');
const { mail } = require('./mail');

const members = new Map();

const app = express();
app.post('/members/:name', (req, res) => {
  if (members.has(req.params.name)) return res.sendStatus(409);
  mail(req.body.address, 'Welcome');
  members.set(req.params.name, { address: req.body.address });
  res.sendStatus(201);
});
app.get('/members/:name', (req, res) => res.json(members.get(req.params.name)));
app.listen(3000);
