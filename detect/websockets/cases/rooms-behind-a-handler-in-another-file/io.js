const { Server } = require('socket.io');
const onChat = require('./chat');

module.exports = (http) => {
  const io = new Server(http);
  io.on('connection', (socket) => onChat(io, socket));
};
