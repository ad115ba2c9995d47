const express = require('express');

const app = express();
app.locals.notes = {};
app.put('/:id', (req, res) => {
  app.locals.notes[req.params.id] = req.body.text;
  res.sendStatus(204);
});
app.get('/:id', (req, res) => res.json(app.locals.notes[req.params.id]));
app.listen(3000);
