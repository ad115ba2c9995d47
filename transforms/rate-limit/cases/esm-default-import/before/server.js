import express from 'express';
import rateLimit from 'express-rate-limit';

const app = express();
app.set('trust proxy', 1);
app.post('/login', rateLimit({ windowMs: 60 * 1000, limit: 5 }), (req, res) => res.json({ ok: true }));
app.listen(3000);
