const express = require('express');

const users = new Map();
users.set('admin', { role: 'admin' });

const app = express();
app.put('/users/:name', (req, res) => {
  users.set(req.params.name, { role: req.body.role });
  res.sendStatus(204);
});
app.get('/users/:name', (req, res) => res.json(users.get(req.params.name)));
app.listen(3000);
