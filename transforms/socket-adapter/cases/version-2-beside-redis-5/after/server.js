const server = require('http').createServer(require('express')());
const { client } = require('./cache');
const io = require('socket.io')(server);
const redisAdapter = require('socket.io-redis');
const { pubClient, subClient } = require('./lib/redis-pubsub');
io.adapter(redisAdapter({ pubClient, subClient }));

io.on('connection', async (socket) => {
  socket.emit('motd', await client.get('motd'));
  socket.on('say', (text) => io.emit('said', text));
});

server.listen(3000);
