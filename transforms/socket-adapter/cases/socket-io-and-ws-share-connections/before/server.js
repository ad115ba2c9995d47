const { Server } = require('socket.io');
const { WebSocketServer } = require('ws');

const io = new Server(3000);
const wss = new WebSocketServer({ port: 3001 });

io.on('connection', (socket) => {
  socket.on('say', (text) => {
    io.emit('said', text);
    wss.clients.forEach((client) => client.send(text));
  });
});
