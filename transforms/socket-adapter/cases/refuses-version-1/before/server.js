const io = require('socket.io')(3000);

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});
