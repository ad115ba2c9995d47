var express = require('express'),
  app = express(),
  server = require('http').createServer(app),
  io = require('socket.io')(server);
var { createAdapter } = require('@socket.io/redis-adapter');
var { pubClient, subClient } = require('./lib/redis-pubsub');
io.adapter(createAdapter(pubClient, subClient));

io.on('connection', function (socket) {
  socket.on('say', function (text) {
    io.emit('said', text);
  });
});

server.listen(3000);
