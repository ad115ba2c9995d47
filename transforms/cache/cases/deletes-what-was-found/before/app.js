const express = require('express');

const notes = new Map();

const app = express();
app.post('/notes/:id', (req, res) => {
  notes.set(req.params.id, { text: req.body.text, at: new Date() });
  res.sendStatus(201);
});
app.get('/notes', (req, res) => res.json([...notes.values()]));
app.delete('/notes/:id', (req, res) => {
  if (!notes.has(req.params.id)) return res.status(404).json({ error: 'not found' });
  notes.delete(req.params.id);
  res.sendStatus(204);
});
app.listen(3000);
