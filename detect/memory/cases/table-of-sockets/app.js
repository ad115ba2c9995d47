const express = require('express');
const app = express();
const { Server } = require('socket.io');
const io = new Server(3001);
const users = {};
io.on('connection', (socket) => {
  socket.on('join', (name) => {
    users[name] = socket;
  });
});
app.post('/:name', (req, res) => {
  users[req.params.name].emit('note', req.body);
  res.end();
});
app.listen(3000);
