const express = require('express');

const users = [];
users.push({ name: 'admin' });

const app = express();
app.post('/', (req, res) => {
  users.push({ name: req.body.name });
  res.sendStatus(201);
});
app.get('/', (req, res) => res.json(users));
app.listen(3000);
