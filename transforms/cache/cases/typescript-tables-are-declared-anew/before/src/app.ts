import express from 'express';

interface Note {
  readonly text: string;
}

const notes: Record<string, Note> = {};
const pins: Map<string, Note> = new Map();
const flags: { [name: string]: boolean } = {};
const plain = new Map();

const app = express();
app.put('/:id', (req, res) => {
  notes[req.params.id] = { text: req.body.text };
  pins.set(req.params.id, { text: req.body.text });
  flags[req.params.id] = true;
  plain.set(req.params.id, 1);
  res.sendStatus(204);
});
app.get('/:id', (req, res) => {
  const { id } = req.params;
  res.json({ note: notes[id], pin: pins.get(id), flag: flags[id], plain: plain.get(id) });
});
app.listen(3000);
