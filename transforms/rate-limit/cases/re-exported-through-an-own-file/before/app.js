const express = require('express');
const { rateLimit } = require('./lib/http');

const app = express();
app.set('trust proxy', 1);
app.use('/api', rateLimit({ windowMs: 1000, limit: 3 }));
app.listen(3000);
