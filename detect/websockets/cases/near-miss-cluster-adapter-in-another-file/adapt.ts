import type { Server } from 'socket.io';
import { createAdapter } from '@socket.io/cluster-adapter';

export const adapt = (server: Server) => server.adapter(createAdapter());
