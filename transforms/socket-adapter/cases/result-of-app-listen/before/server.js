const express = require('express');
const { connect } = require('./db');

const app = express();

connect().then(() => {
  const server = app.listen(3000);
  const io = require('./socket').init(server);
  io.on('connection', (socket) => {
    socket.on('post', (post) => io.emit('posts', { action: 'create', post }));
  });
});
