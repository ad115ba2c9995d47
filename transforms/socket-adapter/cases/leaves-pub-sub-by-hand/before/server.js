const { createClient } = require('redis');
const io = require('socket.io')(3000);

const pub = createClient();
const sub = pub.duplicate();

(async () => {
  await pub.connect();
  await sub.connect();
  await sub.subscribe('MESSAGES', (text) => io.emit('said', text));
})();

io.on('connection', (socket) => {
  socket.on('say', (text) => pub.publish('MESSAGES', text));
});
