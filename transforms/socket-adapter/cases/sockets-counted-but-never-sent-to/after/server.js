const io = require('socket.io')(3000);
const { createAdapter } = require('@socket.io/redis-adapter');
const { pubClient, subClient } = require('./lib/redis-pubsub');
io.adapter(createAdapter(pubClient, subClient));

const open = new Set();

io.on('connection', (socket) => {
  open.add(socket);
  io.emit('count', open.size);
  socket.on('disconnect', () => {
    open.delete(socket);
    io.emit('count', open.size);
  });
});
