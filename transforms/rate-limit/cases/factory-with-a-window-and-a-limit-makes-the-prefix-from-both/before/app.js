const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

const createLimiter = (windowMs, max, message = 'Too many requests') => rateLimit({ windowMs, max, message });

app.post('/login', createLimiter(15 * 60 * 1000, 5), (req, res) => res.sendStatus(204));
app.post('/reset', createLimiter(60 * 60 * 1000, 5), (req, res) => res.sendStatus(204));
app.post('/register', createLimiter(60 * 60 * 1000, 10), (req, res) => res.sendStatus(204));

app.listen(3000);
