const Redis = require('ioredis');
const pub = new Redis();
const options = { cors: {}, adapter: require('@socket.io/redis-adapter')(pub, pub.duplicate()) };
const io = require('socket.io')(3000, options);

io.on('connection', (socket) => io.emit('hi', socket.id));
