const express = require('express');
const { Basket } = require('./basket');

const baskets = [new Basket(), new Basket()];
const app = express();
app.put('/:n/:id', (req, res) => {
  baskets[req.params.n].put(req.params.id);
  res.sendStatus(204);
});
app.get('/:n/:id', (req, res) => res.json(baskets[req.params.n].has(req.params.id)));
app.listen(3000);
