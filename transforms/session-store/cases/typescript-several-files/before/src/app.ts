import express from 'express';
import session from 'express-session';
import { routes } from './routes';

const app = express();
app.use(session({ secret: 'keyboard cat', resave: false, saveUninitialized: false }));
app.use(routes);
export default app;
