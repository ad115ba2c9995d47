import { Server as SocketServer } from 'socket.io';
import type { Server } from 'http';

export let io: SocketServer;
export function attach(server: Server) {
  io = new SocketServer({ cors: { origin: '*' } }).listen(server);
  io.on('connection', (socket) => {
    socket.on('join', (room: string) => socket.join(room));
  });
}
