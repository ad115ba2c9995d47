var io = require('socket.io')(3000);
var redisAdapter = require('socket.io-redis');
var { pubClient, subClient } = require('./lib/redis-pubsub');
io.adapter(redisAdapter({ pubClient, subClient }));

io.on('connection', function (socket) {
  socket.on('whisper', function (to, text) {
    io.to(to).emit('whispered', text);
  });
});
