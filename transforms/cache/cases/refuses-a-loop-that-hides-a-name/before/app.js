const express = require('express');

const seen = new Map();
const app = express();
app.put('/:id', (req, res) => {
  const part = req.body;
  part.parts.forEach((part) => seen.set(part.id, part.name));
  res.sendStatus(204);
});
app.get('/:id', (req, res) => res.json({ seen: seen.get(req.params.id) }));
app.listen(3000);
