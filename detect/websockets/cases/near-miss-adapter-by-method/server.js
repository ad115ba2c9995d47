const io = require('socket.io')(3000);
const redisAdapter = require('socket.io-redis');

(async () => {
  io.adapter(redisAdapter({ host: 'redis', port: 6379 }));
})();
io.on('connection', (socket) => socket.broadcast.emit('hi'));
