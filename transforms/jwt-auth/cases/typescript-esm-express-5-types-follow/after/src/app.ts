import express from 'express';
import { accounts } from './routes/accounts.js';
import { requireRole } from './middleware.js';
import { readToken } from './lib/tokens.js';

export const app = express();

app.use(express.json());
app.use(readToken);
app.use('/accounts', accounts);
app.get('/drafts', requireRole('editor'), (req, res) => {
  res.json({ drafts: [], of: req.user!.userId });
});
