const http = require('http');
const socketio = require('socket.io');
const { createAdapter } = require('@socket.io/redis-adapter');
const { pubClient, subClient } = require('./lib/redis-pubsub');

const io = socketio();
io.adapter(createAdapter(pubClient, subClient));

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});

const server = http.createServer();
io.attach(server);
server.listen(3000);
