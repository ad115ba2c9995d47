const { Server } = require('socket.io');
const { EventEmitter } = require('events');
const bus = new EventEmitter();
const io = new Server(3000);

io.on('connection', (socket) => {
  socket.on('sum', (a, b) => socket.emit('sum', a + b));
  socket.on('log', (text) => bus.emit('log', text));
});
