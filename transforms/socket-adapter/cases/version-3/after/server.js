const express = require('express');
const http = require('http');
const { Server } = require('socket.io');
const { createAdapter } = require('socket.io-redis');
const { pubClient, subClient } = require('./lib/redis-pubsub');

const server = http.createServer(express());
const io = new Server(server);
io.adapter(createAdapter({ pubClient, subClient }));

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});

server.listen(3000);
