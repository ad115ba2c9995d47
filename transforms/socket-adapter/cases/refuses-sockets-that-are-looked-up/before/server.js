const io = require('socket.io')(3000);

io.on('connection', (socket) => {
  socket.on('invite', ({ id, room }) => {
    const guest = io.sockets.sockets.get(id);
    if (guest) guest.join(room);
    io.to(room).emit('invited', id);
  });
});
