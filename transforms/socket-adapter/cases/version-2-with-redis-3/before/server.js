const server = require('http').createServer(require('express')());
const socketio = require('socket.io');
const cache = require('./cache');

const io = socketio.listen(server);

io.sockets.on('connection', (socket) => {
  cache.get('motd', (error, motd) => socket.emit('motd', motd));
  socket.on('say', (text) => io.sockets.emit('said', text));
});

server.listen(3000);
