const express = require('express');
const rateLimit = require('express-rate-limit');
const config = require('./config');

const app = express();
app.set('trust proxy', 1);
app.use('/api', rateLimit(config.limits.api));
app.listen(3000);
