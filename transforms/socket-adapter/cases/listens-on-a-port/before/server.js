const { Server } = require('socket.io');

const io = new Server();

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});

io.listen(4000);
