const http = require('http');
const { Server } = require('socket.io');

const io = new Server(http.createServer().listen(3000));
const adminIo = new Server(http.createServer().listen(3001));

io.on('connection', (socket) => {
  socket.on('help', (text) => adminIo.emit('help', text));
});

adminIo.on('connection', (socket) => {
  socket.on('notice', (text) => io.emit('notice', text));
});
