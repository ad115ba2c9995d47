const express = require('express');
const http = require('http');
const { createAdapter } = require('@socket.io/redis-adapter');
const { pubClient, subClient } = require('./lib/redis-pubsub');

const app = express();
const server = http.createServer(app);
const io = require('socket.io')(server);
io.adapter(createAdapter(pubClient, subClient));

app.use(express.static('public'));

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});

server.listen(3000);
