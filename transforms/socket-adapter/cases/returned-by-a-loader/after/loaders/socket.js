import { Server } from 'socket.io';
import { createAdapter } from '@socket.io/redis-adapter';
import { pubClient, subClient } from '../lib/redis-pubsub.js';

export default (server) => new Server(server, {
  cors: { origin: '*' },
  adapter: createAdapter(pubClient, subClient),
});
