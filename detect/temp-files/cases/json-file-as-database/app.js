const express = require('express');
const app = express();
const fs = require('fs');
const FILE = './data/notes.json';
const readNotes = () => JSON.parse(fs.readFileSync(FILE, 'utf8'));

app.use(express.json());
app.get('/notes', (req, res) => res.json(readNotes()));
app.post('/notes', (req, res) => {
  const notes = [...readNotes(), req.body];
  fs.writeFileSync(FILE, JSON.stringify(notes));
  res.sendStatus(201);
});
