const { Server } = require('./my-sockets');

const io = new Server(3000);

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});
