const io = require('socket.io')(3000);

io.on('connection', (socket) => {
  socket.on('join', (room) => {
    const size = io.sockets.adapter.rooms.get(room)?.size ?? 0;
    if (size > 1) return socket.emit('full');
    socket.join(room);
    io.to(room).emit('joined', size + 1);
  });
});
