const express = require('express');
const http = require('http');
const { Server } = require('socket.io');

const app = express();
const server = http.createServer(app);
const io = new Server(server, { cors: { origin: '*' } }); // for the page

io.on('connection', (socket) => {
  socket.on('join', (room) => socket.join(room));
  socket.on('say', ({ room, text }) => socket.to(room).emit('said', text));
});

server.listen(3000);
