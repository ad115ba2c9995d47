const { Server } = require('socket.io');
const config = require('my-config');

const io = new Server(3000, config.socketOptions());

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});
