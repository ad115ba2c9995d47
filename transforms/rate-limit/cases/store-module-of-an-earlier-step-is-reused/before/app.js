const express = require('express');
const rateLimit = require('express-rate-limit');
const { redisClient } = require('./lib/redis');

const app = express();
app.set('trust proxy', 1);
app.use('/api', rateLimit({ max: 10 }));
app.listen(3000);
