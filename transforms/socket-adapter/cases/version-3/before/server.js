const express = require('express');
const http = require('http');
const { Server } = require('socket.io');

const server = http.createServer(express());
const io = new Server(server);

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});

server.listen(3000);
