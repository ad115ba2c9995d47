import express from 'express';
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const app = express();
const server = createServer(app);
export const io = new Server(server);

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});

server.listen(3000);
