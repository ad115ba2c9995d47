import session, { MemoryStore } from 'express-session';
const store = new MemoryStore();
export const middleware = session({ store, secret: 'x' });
