const http = require('http');
const socketio = require('socket.io');

const io = socketio();

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});

const server = http.createServer();
io.attach(server);
server.listen(3000);
