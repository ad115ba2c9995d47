const express = require('express');
const http = require('http');
const { Server } = require('socket.io');
const { userJoin, userLeave, getRoomUsers } = require('./users');

const app = express();
const server = http.createServer(app);
const io = new Server(server);

io.on('connection', (socket) => {
  socket.on('join', ({ username, room }) => {
    const user = userJoin(socket.id, username, room);
    socket.join(user.room);
    io.to(user.room).emit('users', getRoomUsers(user.room));
  });
  socket.on('disconnect', () => {
    const user = userLeave(socket.id);
    if (user) io.to(user.room).emit('users', getRoomUsers(user.room));
  });
});

app.get('/rooms/:room', (req, res) => res.json(getRoomUsers(req.params.room)));
server.listen(3000);
