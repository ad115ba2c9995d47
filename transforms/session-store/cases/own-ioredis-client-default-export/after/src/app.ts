import express from 'express';
import session from 'express-session';
import { RedisStore } from 'connect-redis';
import redis from './redis';

export const app = express();
app.use(session({ secret: process.env.SECRET!, resave: false, saveUninitialized: false, store: new RedisStore({ client: redis }) }));
