import express from 'express';
import session from 'express-session';
import { accounts } from './routes/accounts.js';
import { requireRole } from './middleware.js';

export const app = express();

app.use(express.json());
app.use(
  session({
    name: 'sid',
    secret: process.env.SESSION_SECRET ?? 'dev',
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, maxAge: 7 * 24 * 60 * 60 * 1000 },
  }),
);
app.use('/accounts', accounts);
app.get('/drafts', requireRole('editor'), (req, res) => {
  res.json({ drafts: [], of: req.session.userId! });
});
