const express = require('express');

const rooms = {};

const app = express();
app.put('/:room', (req, res) => {
  rooms[req.params.room] = { users: {} };
  res.sendStatus(204);
});
app.put('/:room/:id', (req, res) => {
  rooms[req.params.room].users[req.params.id] = req.body.name;
  res.json(rooms[req.params.room]);
});
app.listen(3000);
