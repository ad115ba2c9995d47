const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

const globalLimiter = rateLimit({ windowMs: 60000, limit: 100 });
const strictLimiter = rateLimit({ windowMs: 60000, limit: 10 });
const loginRateLimit = rateLimit({ windowMs: 60000, limit: 5 });
const login = { rateLimiter: rateLimit({ windowMs: 60000, limit: 5 }) };

app.use(globalLimiter);
app.post('/signup', strictLimiter, (req, res) => res.sendStatus(204));
app.post('/login', loginRateLimit, login.rateLimiter, (req, res) => res.sendStatus(204));

app.listen(3000);
