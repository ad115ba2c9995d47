const { Server } = require('socket.io');
const { createAdapter } = require('@socket.io/redis-adapter');
const io = new Server(3000);
const { pub, sub } = require('./redis');

io.adapter(createAdapter(pub, sub));
setInterval(() => io.local.emit('time', Date.now()), 1000);
