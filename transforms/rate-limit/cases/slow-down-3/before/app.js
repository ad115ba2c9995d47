const express = require('express');
const { slowDown } = require('express-slow-down');

const app = express();
app.set('trust proxy', 1);
const speedLimiter = slowDown({ windowMs: 60000, delayAfter: 5, delayMs: (used) => used * 100 });
app.use('/search', speedLimiter);

app.listen(3000);
