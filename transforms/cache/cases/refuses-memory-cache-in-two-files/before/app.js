const express = require('express');
const { keep } = require('./one');
const { find } = require('./two');

const app = express();
app.put('/:id', (req, res) => {
  keep(req.params.id, req.body.text);
  res.sendStatus(204);
});
app.get('/:id', (req, res) => res.send(find(req.params.id)));
app.listen(3000);
