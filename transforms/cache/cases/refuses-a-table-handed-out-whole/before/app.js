const express = require('express');
const { store } = require('./store');
const audit = require('some-audit');

const app = express();
app.put('/:id', (req, res) => {
  store.put(req.params.id, req.body);
  res.end();
});
app.get('/:id', (req, res) => res.json(store.get(req.params.id)));
app.get('/', (req, res) => res.json(audit(store.items)));
app.listen(3000);
