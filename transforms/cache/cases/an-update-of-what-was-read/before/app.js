const express = require('express');

const profiles = new Map();

const app = express();
app.patch('/:id', (req, res) => {
  const profile = profiles.get(req.params.id);
  if (!profile) return res.sendStatus(404);
  profiles.set(req.params.id, { ...profile, ...req.body });
  res.sendStatus(204);
});
app.put('/:id', (req, res) => {
  profiles.set(req.params.id, { name: req.body.name });
  res.sendStatus(201);
});
app.listen(3000);
