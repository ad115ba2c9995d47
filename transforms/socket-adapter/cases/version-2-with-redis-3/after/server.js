const server = require('http').createServer(require('express')());
const socketio = require('socket.io');
const cache = require('./cache');
const redisAdapter = require('socket.io-redis');
const { pubClient, subClient } = require('./lib/redis-pubsub');

const io = socketio.listen(server);
io.adapter(redisAdapter({ pubClient, subClient }));

io.sockets.on('connection', (socket) => {
  cache.get('motd', (error, motd) => socket.emit('motd', motd));
  socket.on('say', (text) => io.sockets.emit('said', text));
});

server.listen(3000);
