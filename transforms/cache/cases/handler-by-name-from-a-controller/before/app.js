const express = require('express');
const notes = require('./notes-controller');

const app = express();
app.get('/notes/:id', notes.show);
app.put('/notes/:id', notes.save);
app.listen(3000);
