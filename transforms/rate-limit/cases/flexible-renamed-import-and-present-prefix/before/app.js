import express from 'express';
import { RateLimiterMemory as Limiter } from 'rate-limiter-flexible';

const app = express();
const login = new Limiter({ keyPrefix: 'login', points: 5, duration: 60, blockDuration: 600 });
app.post('/login', (req, res) => login.consume(req.ip).then(() => res.sendStatus(204), () => res.sendStatus(429)));
app.listen(3000);
