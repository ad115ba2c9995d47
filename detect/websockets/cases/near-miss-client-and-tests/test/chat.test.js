const { Server } = require('socket.io');
const io = new Server(0);
io.emit('x');
