const { Server } = require('socket.io');

let io;
io = new Server({ maxHttpBufferSize: 1e7 }).listen(4000);

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});
