import type { Server as HttpServer } from 'http';
import { Server } from 'socket.io';

export class Realtime {
  private readonly io: Server;

  constructor(server: HttpServer) {
    this.io = new Server(server);
    this.io.on('connection', (socket) => {
      socket.on('join', (room: string) => socket.join(room));
    });
  }

  send(room: string, text: string): void {
    this.io.to(room).emit('said', text);
  }
}
