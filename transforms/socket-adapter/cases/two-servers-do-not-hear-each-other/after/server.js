const http = require('http');
const { Server } = require('socket.io');
const { createAdapter } = require('@socket.io/redis-adapter');
const { pubClient, subClient } = require('./lib/redis-pubsub');

const io = new Server(http.createServer().listen(3000));
io.adapter(createAdapter(pubClient, subClient));
const adminIo = new Server(http.createServer().listen(3001));
adminIo.adapter(createAdapter(pubClient, subClient, { key: 'socket.io:adminIo' }));

io.on('connection', (socket) => {
  socket.on('help', (text) => adminIo.emit('help', text));
});

adminIo.on('connection', (socket) => {
  socket.on('notice', (text) => io.emit('notice', text));
});
