import express from 'express';
import { rateLimit, type Options } from 'express-rate-limit';

const app = express();
app.set('trust proxy', 1);
const narrow: { windowMs: number; limit: number } = { windowMs: 60000, limit: 10 };
const open: Partial<Options> = { windowMs: 60000, limit: 10 };
app.use('/a', rateLimit(narrow));
app.use('/b', rateLimit(open));
app.listen(3000);
