const { io } = require('socket.io-client');
const express = require('express');

const socket = io('http://realtime:3000');
module.exports = express.Router().post('/', (req, res) => {
  socket.emit('posted');
  res.end();
});
