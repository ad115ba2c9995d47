const http = require('http');
const { Server } = require('socket.io');

const options = { path: '/live' };
const server = http.createServer();
module.exports = new Server(server, options).on('connection', (socket) => {
  socket.on('say', (text) => socket.broadcast.emit('said', text));
});

server.listen(3000);
