import express from 'express';
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { createAdapter } from '@socket.io/redis-adapter';
import { pubClient, subClient } from './lib/redis-pubsub.js';

const app = express();
const server = createServer(app);
export const io = new Server(server);
io.adapter(createAdapter(pubClient, subClient));

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});

server.listen(3000);
