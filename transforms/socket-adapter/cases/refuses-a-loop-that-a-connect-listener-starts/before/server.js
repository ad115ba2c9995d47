const io = require('socket.io')(3000);

let running = false;

function tick() {
  io.emit('tick', Date.now());
  setTimeout(tick, 1000);
}

io.on('connect', (socket) => {
  socket.on('start', () => io.emit('started'));
  if (!running) tick();
  running = true;
});
