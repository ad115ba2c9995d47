import express from 'express';
import session from 'express-session';
import { routes } from './routes';
import { RedisStore } from 'connect-redis';
import { redisClient } from './lib/redis';

const app = express();
app.use(session({ secret: process.env.SESSION_SECRET as string, resave: false, saveUninitialized: false, store: new RedisStore({ client: redisClient }) }));
app.use(routes);
export default app;
