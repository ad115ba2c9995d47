import express from 'express';
import { createServer } from 'http';
import loadSocket from './loaders/socket.js';

const server = createServer(express());
const io = loadSocket(server);

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});

server.listen(3000);
