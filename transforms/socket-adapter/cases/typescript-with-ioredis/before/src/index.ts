import { createServer } from 'http';
import { Server } from 'socket.io';
import { redis } from './redis';

const server = createServer();
const io = new Server(server);

io.on('connection', async (socket) => {
  socket.emit('motd', await redis.get('motd'));
  socket.on('say', (text: string) => io.emit('said', text));
});

server.listen(3000);
