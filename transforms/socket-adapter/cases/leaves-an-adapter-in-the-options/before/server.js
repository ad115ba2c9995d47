const redis = require('socket.io-redis');
const io = require('socket.io')(3000, { adapter: redis({ host: 'cache', port: 6379 }) });

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});
