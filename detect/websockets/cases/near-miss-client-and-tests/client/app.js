const io = require('socket.io-client');
const socket = io();
socket.emit('hello');
