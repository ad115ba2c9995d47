import 'dotenv/config';
import express from 'express';
import session from 'express-session';
import { routes } from './routes.js';

const app = express();
app.use(
  session({
    secret: process.env.SECRET,
    resave: false,
    saveUninitialized: false,
  }),
);
app.use(routes);
export default app;
