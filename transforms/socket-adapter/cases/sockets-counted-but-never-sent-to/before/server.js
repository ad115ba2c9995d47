const io = require('socket.io')(3000);

const open = new Set();

io.on('connection', (socket) => {
  open.add(socket);
  io.emit('count', open.size);
  socket.on('disconnect', () => {
    open.delete(socket);
    io.emit('count', open.size);
  });
});
