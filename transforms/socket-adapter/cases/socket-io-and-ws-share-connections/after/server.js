const { Server } = require('socket.io');
const { WebSocketServer } = require('ws');
const { createAdapter } = require('@socket.io/redis-adapter');
const { pubClient, subClient } = require('./lib/redis-pubsub');
const { fanOut } = require('./lib/fan-out');

const io = new Server(3000);
io.adapter(createAdapter(pubClient, subClient));
const wss = new WebSocketServer({ port: 3001 });

// What other instances send, for the connections of this one.
const tellOthers = fanOut('ws:server', (message) => {
  wss.clients.forEach((client) => {
    client.send(message);
  });
});

io.on('connection', (socket) => {
  socket.on('say', (text) => {
    io.emit('said', text);
    wss.clients.forEach((client) => client.send(text));
    tellOthers(text);
  });
});
