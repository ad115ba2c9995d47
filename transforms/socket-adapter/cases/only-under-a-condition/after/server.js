const http = require('http');
const { Server } = require('socket.io');
const { createAdapter } = require('@socket.io/redis-adapter');
const { pubClient, subClient } = require('./lib/redis-pubsub');

const server = http.createServer();
let io = null;
if (process.env.REALTIME) io = new Server(server, { adapter: createAdapter(pubClient, subClient) });

exports.tell = (text) => {
  if (io) io.emit('said', text);
};

server.listen(3000);
