const io = require('socket.io')(3000);
const { createAdapter } = require('@socket.io/redis-adapter');
const { pubClient, subClient } = require('./lib/redis-pubsub');
io.adapter(createAdapter(pubClient, subClient));

io.on('connection', (socket) => {
  socket.on('whisper', ({ to, text }) => {
    io.to(to).emit('whispered', text);
    io.of('/').to(to).emit('seen', socket.id);
  });
  socket.on('say', (text) => io.emit('said', text));
});

process.on('SIGTERM', () => {
  for (const socket of io.sockets.sockets.values()) socket.disconnect(true);
});
