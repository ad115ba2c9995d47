const express = require('express');
const render = require('some-template-engine');

const table = new Map();
const helpers = { title: (id) => table.get(id) };
const app = express();
app.put('/:id', (req, res) => {
  table.set(req.params.id, req.body.title);
  res.sendStatus(204);
});
app.get('/:id', (req, res) => res.send(render('page', { helpers })));
app.listen(3000);
