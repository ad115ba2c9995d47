const express = require('express');
const { LRUCache } = require('lru-cache');
const { warn } = require('./mail');

const carts = new LRUCache({ max: 500, ttl: 60000, dispose: (cart, key) => warn(key) });

const app = express();
app.put('/:id', (req, res) => {
  carts.set(req.params.id, req.body.items);
  res.sendStatus(204);
});
app.get('/:id', (req, res) => res.json(carts.get(req.params.id)));
app.listen(3000);
