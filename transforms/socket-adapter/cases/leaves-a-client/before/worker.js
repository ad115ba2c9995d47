const { io } = require('socket.io-client');

const socket = io('http://realtime:3000');
socket.on('connect', () => socket.emit('hello', 'worker'));
