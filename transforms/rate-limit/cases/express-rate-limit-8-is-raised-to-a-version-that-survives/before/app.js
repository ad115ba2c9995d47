const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

app.post('/login', rateLimit({ windowMs: 60000, limit: 10, skipSuccessfulRequests: true }), (req, res) => res.sendStatus(204));

app.listen(3000);
