import { Server } from 'socket.io';

export default (server) => new Server(server, {
  cors: { origin: '*' },
});
