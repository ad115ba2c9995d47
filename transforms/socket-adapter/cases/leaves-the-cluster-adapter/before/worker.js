const { Server } = require('socket.io');
const { createAdapter } = require('@socket.io/cluster-adapter');
const { setupWorker } = require('@socket.io/sticky');
const server = require('http').createServer();

const io = new Server(server);
io.adapter(createAdapter());
setupWorker(io);

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});
