import { Server } from 'socket.io';
import { adapt } from './adapt';

export const io = new Server();
adapt(io);
io.on('connection', (socket) => io.emit('hi', socket.id));
