import dotenv from 'dotenv';
import express from 'express';
import { createServer } from 'http';
import { Server } from 'socket.io';
import { createAdapter } from '@socket.io/redis-adapter';
import { pubClient, subClient } from './lib/redis-pubsub.js';

dotenv.config();

const server = createServer(express());
const io = new Server(server);
io.adapter(createAdapter(pubClient, subClient));

io.on('connection', (socket) => {
  socket.on('say', (text) => io.emit('said', text));
});

server.listen(process.env.PORT);
