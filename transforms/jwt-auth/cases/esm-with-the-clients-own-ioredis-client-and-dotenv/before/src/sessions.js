import session from 'express-session';
import createMemoryStore from 'memorystore';

const MemoryStore = createMemoryStore(session);
const DAY = 86_400_000;

export const sessions = session({
  secret: process.env.SESSION_SECRET,
  store: new MemoryStore({ checkPeriod: DAY }),
  cookie: { maxAge: 2 * DAY },
  rolling: true,
  resave: false,
  saveUninitialized: false,
});
