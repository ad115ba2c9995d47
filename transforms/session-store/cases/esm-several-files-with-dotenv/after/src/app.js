import 'dotenv/config';
import express from 'express';
import session from 'express-session';
import { routes } from './routes.js';
import { RedisStore } from 'connect-redis';
import { redisClient } from './lib/redis.js';

const app = express();
app.use(
  session({
    secret: process.env.SECRET,
    resave: false,
    saveUninitialized: false,
    store: new RedisStore({ client: redisClient }),
  }),
);
app.use(routes);
export default app;
