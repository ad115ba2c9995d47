const express = require('express');
const app = express();
app.get('/', (req, res) => {
  const seen = new Map();
  for (const id of req.query.ids) seen.set(id, true);
  res.json([...seen.keys()]);
});
app.listen(3000);
