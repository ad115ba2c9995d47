const express = require('express');
const { createServer } = require('http');
const { Server } = require('socket.io');
const { createAdapter } = require('@socket.io/redis-adapter');
const { pub, sub } = require('./redis');

const server = createServer(express());
const io = new Server(server);
io.adapter(createAdapter(pub, sub));
io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});
server.listen(3000);
