const express = require('express');
const notes = require('./notes-controller');
const asyncHandler = require('express-async-handler');

const app = express();
app.get('/notes/:id', asyncHandler(notes.show));
app.put('/notes/:id', asyncHandler(notes.save));
app.listen(3000);
