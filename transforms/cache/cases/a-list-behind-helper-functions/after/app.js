const express = require('express');
const http = require('http');
const { Server } = require('socket.io');
const { userJoin, userLeave, getRoomUsers } = require('./users');
const { catchErrors } = require('./lib/catch-errors');
const asyncHandler = require('express-async-handler');

const app = express();
const server = http.createServer(app);
const io = new Server(server);

io.on('connection', (socket) => {
  socket.on('join', catchErrors(async ({ username, room }) => {
    const user = await userJoin(socket.id, username, room);
    socket.join(user.room);
    io.to(user.room).emit('users', await getRoomUsers(user.room));
  }));
  socket.on('disconnect', catchErrors(async () => {
    const user = await userLeave(socket.id);
    if (user) io.to(user.room).emit('users', await getRoomUsers(user.room));
  }));
});

app.get('/rooms/:room', asyncHandler(async (req, res) => res.json(await getRoomUsers(req.params.room))));
server.listen(3000);
