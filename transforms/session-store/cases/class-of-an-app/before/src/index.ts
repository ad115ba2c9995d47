import { Server } from './server';

new Server(3000).start();
