import express from 'express';
import rateLimit from 'express-rate-limit';
import cache from './cache.js';

const app = express();
app.set('trust proxy', 1);
app.use('/api', rateLimit({ limit: 10 }));
app.get('/', async (req, res) => res.send(await cache.get('greeting')));
app.listen(3000);
