import express from 'express';
import { MemoryNotes, type Notes } from './notes';

const notes: Notes = new MemoryNotes();
const app = express();
app.put('/:id', (req, res) => {
  notes.put(req.params.id, String(req.body));
  res.sendStatus(204);
});
app.get('/:id', (req, res) => {
  res.json(notes.get(req.params.id));
});
app.listen(3000);
