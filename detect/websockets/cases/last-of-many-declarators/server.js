var express = require('express'),
  app = express(),
  server = require('http').Server(app),
  path = require('path'),
  io = require('socket.io').listen(server);

io.sockets.on('connection', function (socket) {
  socket.broadcast.emit('joined', socket.id);
});
