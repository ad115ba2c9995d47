import { MemoryStore, rateLimit } from 'express-rate-limit';
import { createStore } from './store';
export const a = rateLimit({ store: new MemoryStore() });
export const b = rateLimit({ store: createStore() });
