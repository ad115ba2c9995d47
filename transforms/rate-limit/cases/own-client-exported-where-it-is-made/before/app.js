const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);
app.use('/api', rateLimit({ limit: 10 }));
app.listen(3000);
