const express = require('express');
const app = express();
const NodeCache = require('node-cache');
app.get('/', (req, res) => {
  const cache = new NodeCache();
  cache.set('a', 1);
  res.json(cache.get('a'));
});
app.listen(3000);
