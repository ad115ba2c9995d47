const express = require('express');

const notes = [];

class Notes {
  add(text) {
    const note = { id: notes.length + 1, text };
    notes.push(note);
    return note;
  }
}

const service = new Notes();
const app = express();
app.post('/', (req, res) => res.json(service.add(req.body.text)));
app.get('/', (req, res) => res.json(notes));
app.listen(3000);
