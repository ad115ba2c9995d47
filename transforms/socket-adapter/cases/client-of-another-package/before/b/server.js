const { createAdapter } = require('@socket.io/redis-adapter');
const io = require('socket.io')(3000, { adapter: createAdapter(require('./pub'), require('./sub')) });

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});
