module.exports = (io, socket) => {
  socket.on('chat', (text) => io.in('lobby').emit('chat', text));
};
