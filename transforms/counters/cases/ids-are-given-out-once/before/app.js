const express = require('express');

let nextId = 1;
let lastNumber = 1000;
const notes = [];

const app = express();
app.use(express.json());
app.post('/notes', (req, res) => {
  const note = { id: nextId++, text: req.body.text };
  res.status(201).json(note);
});
app.post('/invoices', (req, res) => {
  lastNumber += 1;
  res.status(201).json({ number: lastNumber, name: `I-${lastNumber}` });
});
app.post('/drafts', (req, res) => {
  res.status(201).json({ number: ++lastNumber });
});
app.get('/notes', (req, res) => res.json(notes));
app.listen(3000);
