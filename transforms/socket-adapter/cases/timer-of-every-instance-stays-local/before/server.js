const { Server } = require('socket.io');
const io = new Server(3000);

setInterval(() => {
  io.emit('time', new Date().toISOString());
  io.to('traders').emit('price', Math.random());
}, 1000);

io.on('connection', (socket) => {
  socket.join('traders');
  socket.on('say', (text) => io.emit('said', text));
  const beat = setInterval(() => io.emit('alive', socket.id), 5000);
  socket.on('disconnect', () => clearInterval(beat));
});
