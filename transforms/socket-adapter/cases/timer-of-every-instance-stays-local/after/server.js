const { Server } = require('socket.io');
const { createAdapter } = require('@socket.io/redis-adapter');
const { pubClient, subClient } = require('./lib/redis-pubsub');
const io = new Server(3000);
io.adapter(createAdapter(pubClient, subClient));

setInterval(() => {
  io.local.emit('time', new Date().toISOString());
  io.to('traders').local.emit('price', Math.random());
}, 1000);

io.on('connection', (socket) => {
  socket.join('traders');
  socket.on('say', (text) => io.emit('said', text));
  const beat = setInterval(() => io.emit('alive', socket.id), 5000);
  socket.on('disconnect', () => clearInterval(beat));
});
