const express = require('express');
const fs = require('fs');

const app = express();
const FILE = './data/notes.json';
const readNotes = () => JSON.parse(fs.readFileSync(FILE, 'utf8'));

app.use(express.json());
app.get('/notes', (req, res) => res.json(readNotes()));
app.post('/notes', (req, res) => {
  const notes = readNotes();
  notes.push(req.body);
  fs.writeFileSync(FILE, JSON.stringify(notes));
  res.sendStatus(201);
});

app.listen(3000);
