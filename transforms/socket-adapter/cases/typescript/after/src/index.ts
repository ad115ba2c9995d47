import express from 'express';
import { createServer } from 'http';
import { Server, Socket } from 'socket.io';
import { createAdapter } from '@socket.io/redis-adapter';
import { pubClient, subClient } from './lib/redis-pubsub';

const app = express();
const server = createServer(app);
const io: Server = new Server(server, {
  cors: { origin: process.env.ORIGIN },
});
io.adapter(createAdapter(pubClient, subClient));

io.on('connection', (socket: Socket) => {
  socket.on('say', (text: string) => {
    socket.broadcast.emit('said', text);
  });
});

server.listen(3000);
