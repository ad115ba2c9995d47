const { Server } = require('socket.io');
const { createAdapter } = require('@socket.io/redis-adapter');
const { pubClient, subClient } = require('./lib/redis-pubsub');

const io = new Server();
io.adapter(createAdapter(pubClient, subClient));

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});

io.listen(4000);
