const express = require('express');
const http = require('http');
const io = require('socket.io')(3000);
const { createAdapter } = require('@socket.io/redis-adapter');
const { pubClient, subClient } = require('./helpers/redis-pubsub');
io.adapter(createAdapter(pubClient, subClient));

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});
