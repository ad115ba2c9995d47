const { Server } = require('socket.io');
const io = new Server(3000);

const sockets = {};

io.on('connection', (socket) => {
  sockets[socket.id] = socket;
  socket.on('relay', ({ to, data }) => {
    if (to in sockets) sockets[to].emit('relay', data);
  });
  socket.on('shout', (text) => io.emit('said', text));
  socket.on('disconnect', () => {
    delete sockets[socket.id];
  });
});
