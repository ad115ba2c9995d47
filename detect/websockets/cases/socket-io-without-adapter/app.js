const express = require('express');
const { createServer } = require('http');
const { Server } = require('socket.io');

const server = createServer(express());
const io = new Server(server);
io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});
server.listen(3000);
