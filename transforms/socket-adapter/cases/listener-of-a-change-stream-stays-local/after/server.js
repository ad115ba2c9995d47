const mongoose = require('mongoose');
const io = require('socket.io')(3000);
const { createAdapter } = require('@socket.io/redis-adapter');
const { pubClient, subClient } = require('./lib/redis-pubsub');
io.adapter(createAdapter(pubClient, subClient));

const messages = mongoose.connection.collection('messages');

mongoose.connection.once('open', () => {
  const changes = messages.watch();
  changes.on('change', (change) => {
    io.local.emit('inserted', change.fullDocument);
  });
});

io.on('connection', (socket) => {
  socket.on('typing', (name) => socket.broadcast.emit('typing', name));
});
