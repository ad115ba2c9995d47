const express = require('express');
const { rateLimit: expressRateLimit, ipKeyGenerator } = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);
const uploadLimit = expressRateLimit({ windowMs: 1000, limit: 3, keyGenerator: (req) => ipKeyGenerator(req.ip) });
app.post('/upload', uploadLimit, (req, res) => res.sendStatus(204));

app.listen(3000);
