const express = require('express');
const app = express();
const cache = require('memory-cache');
app.get('/:id', (req, res) => {
  cache.put(req.params.id, 1, 1000);
  res.json(cache.get(req.params.id));
});
app.listen(3000);
