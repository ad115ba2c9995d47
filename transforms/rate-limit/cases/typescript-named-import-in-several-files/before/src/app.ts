import express from 'express';
import { loginLimiter } from './middleware/limits';

const app = express();
app.set('trust proxy', 1);
app.post('/login', loginLimiter, (_req, res) => {
  res.json({ ok: true });
});
app.listen(3000);
