const { Server } = require('socket.io');

const io = new Server(3000, {
  connectionStateRecovery: { maxDisconnectionDuration: 120000 }
});

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});
