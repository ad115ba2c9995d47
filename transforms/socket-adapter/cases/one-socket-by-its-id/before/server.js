const io = require('socket.io')(3000);

io.on('connection', (socket) => {
  socket.on('whisper', ({ to, text }) => {
    io.sockets.sockets.get(to)?.emit('whispered', text);
    io.of('/').sockets.get(to).emit('seen', socket.id);
  });
  socket.on('say', (text) => io.emit('said', text));
});

process.on('SIGTERM', () => {
  for (const socket of io.sockets.sockets.values()) socket.disconnect(true);
});
