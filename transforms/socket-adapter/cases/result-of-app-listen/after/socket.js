const { createAdapter } = require('@socket.io/redis-adapter');
const { pubClient, subClient } = require('./lib/redis-pubsub');

let io;

module.exports = {
  init: (httpServer) => {
    io = require('socket.io')(httpServer);
    io.adapter(createAdapter(pubClient, subClient));
    return io;
  },
  getIO: () => io
};
