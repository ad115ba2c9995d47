const { EventEmitter } = require('events');
const app = require('express')();
const server = require('http').createServer(app);
const io = require('socket.io')(server);
const { createAdapter } = require('@socket.io/redis-adapter');
const { pubClient, subClient } = require('./lib/redis-pubsub');
io.adapter(createAdapter(pubClient, subClient));

const bus = new EventEmitter();

bus.on('order', (order) => {
  io.emit('order', order);
});

app.post('/orders', (req, res) => {
  bus.emit('order', { at: Date.now() });
  res.end();
});

server.listen(3000);
