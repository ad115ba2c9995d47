const { Server } = require('socket.io');
const { createAdapter } = require('@socket.io/redis-adapter');
const { pub, sub } = require('./redis');

const chat = new Server(3000);
const games = new Server(3001);
chat.adapter(createAdapter(pub, sub));
chat.on('connection', (socket) => chat.emit('hello', socket.id));
games.on('connection', (socket) => games.emit('hello', socket.id));
