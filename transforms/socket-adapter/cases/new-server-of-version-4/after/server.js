const express = require('express');
const http = require('http');
const { Server } = require('socket.io');
const { createAdapter } = require('@socket.io/redis-adapter');
const { pubClient, subClient } = require('./lib/redis-pubsub');

const app = express();
const server = http.createServer(app);
const io = new Server(server, { cors: { origin: '*' } }); // for the page
io.adapter(createAdapter(pubClient, subClient));

io.on('connection', (socket) => {
  socket.on('join', (room) => socket.join(room));
  socket.on('say', ({ room, text }) => socket.to(room).emit('said', text));
});

server.listen(3000);
