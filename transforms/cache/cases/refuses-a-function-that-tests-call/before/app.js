const express = require('express');
const { find, save } = require('./notes');

const app = express();
app.put('/:id', (req, res) => {
  save(req.params.id, req.body);
  res.end();
});
app.get('/:id', (req, res) => res.json(find(req.params.id)));
module.exports = app;
