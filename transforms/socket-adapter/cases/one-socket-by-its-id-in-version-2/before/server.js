var io = require('socket.io')(3000);

io.on('connection', function (socket) {
  socket.on('whisper', function (to, text) {
    io.sockets.connected[to].emit('whispered', text);
  });
});
