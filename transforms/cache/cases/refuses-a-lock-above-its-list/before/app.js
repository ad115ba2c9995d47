const express = require('express');

const app = express();
app.post('/', (req, res) => {
  const note = { id: notes.length + 1, text: req.body.text };
  notes.push(note);
  res.json(note);
});
app.get('/', (req, res) => res.json(notes));

const notes = [];
app.listen(3000);
