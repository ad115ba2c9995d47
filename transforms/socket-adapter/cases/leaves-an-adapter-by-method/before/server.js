const { Server } = require('socket.io');
const { createAdapter } = require('@socket.io/redis-adapter');
const { createClient } = require('redis');

const io = new Server(3000);

(async () => {
  const pub = createClient();
  const sub = pub.duplicate();
  await Promise.all([pub.connect(), sub.connect()]);
  io.adapter(createAdapter(pub, sub));
})();

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});
