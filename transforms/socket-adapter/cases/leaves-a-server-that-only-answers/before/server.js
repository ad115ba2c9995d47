const io = require('socket.io')(3000);

io.on('connection', (socket) => {
  socket.emit('hello', socket.id);
  socket.on('add', ({ a, b }, reply) => reply(a + b));
});
