const db = require('./db');
const io = require('socket.io')(3000);

io.on('connection', (socket) => {
  socket.on('subscribe', ({ channel }) => socket.join(channel));
});

function poll() {
  db.votes((votes) => {
    io.sockets.emit('scores', votes);
    setTimeout(poll, 1000);
  });
}

poll();
