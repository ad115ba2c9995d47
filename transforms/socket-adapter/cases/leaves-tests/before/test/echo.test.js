const { Server } = require('socket.io');

const io = new Server(0);

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});
