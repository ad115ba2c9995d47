const db = require('./db');
const io = require('socket.io')(3000);
const { createAdapter } = require('@socket.io/redis-adapter');
const { pubClient, subClient } = require('./lib/redis-pubsub');
io.adapter(createAdapter(pubClient, subClient));

io.on('connection', (socket) => {
  socket.on('subscribe', ({ channel }) => socket.join(channel));
});

function poll() {
  db.votes((votes) => {
    io.sockets.local.emit('scores', votes);
    setTimeout(poll, 1000);
  });
}

poll();
