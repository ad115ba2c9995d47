var express = require('express'),
  app = express(),
  server = require('http').createServer(app),
  io = require('socket.io')(server);

io.on('connection', function (socket) {
  socket.on('say', function (text) {
    io.emit('said', text);
  });
});

server.listen(3000);
