var app = require('express')();
var http = require('http').Server(app);
var io = require('socket.io')(http);
var redisAdapter = require('socket.io-redis');
var { pubClient, subClient } = require('./lib/redis-pubsub');
io.adapter(redisAdapter({ pubClient, subClient }));

io.on('connection', function (socket) {
  socket.on('chat message', function (msg) {
    io.emit('chat message', msg);
  });
});

http.listen(3000);
