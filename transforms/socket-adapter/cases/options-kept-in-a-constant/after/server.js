const http = require('http');
const { Server } = require('socket.io');
const { createAdapter } = require('@socket.io/redis-adapter');
const { pubClient, subClient } = require('./lib/redis-pubsub');

const options = { path: '/live', adapter: createAdapter(pubClient, subClient) };
const server = http.createServer();
module.exports = new Server(server, options).on('connection', (socket) => {
  socket.on('say', (text) => socket.broadcast.emit('said', text));
});

server.listen(3000);
