const express = require('express');
const NodeCache = require('node-cache');

const holds = new NodeCache({ stdTTL: 60 });
holds.on('expired', (key) => console.log('free again', key));
const stats = new NodeCache();

const app = express();
app.put('/:id', (req, res) => {
  holds.set(req.params.id, req.body.name);
  stats.set(req.params.id, 1);
  res.sendStatus(204);
});
app.get('/:id', (req, res) => res.json([holds.get(req.params.id), stats.getStats()]));
app.listen(3000);
