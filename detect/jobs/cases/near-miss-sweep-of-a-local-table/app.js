const express = require('express');
const db = require('some-database');

const app = express();
const seen = new Map();
setInterval(() => {
  for (const [key, at] of seen) if (at < Date.now() - 60000) seen.delete(key);
}, 60000);
app.get('/:id', (req, res) => {
  seen.set(req.params.id, Date.now());
  res.json(seen.size);
});
app.listen(3000);
