const { Server } = require('socket.io');
const { createAdapter } = require('@socket.io/redis-adapter');
const { pubClient, subClient } = require('./lib/redis-pubsub');

let io;

module.exports = {
  init(server) {
    io = new Server(server);
    io.adapter(createAdapter(pubClient, subClient));
    return io;
  },
  getIO() {
    if (!io) throw new Error('Not yet.');
    return io;
  }
};
