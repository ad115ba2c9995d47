const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

const options = { windowMs: 60000, limit: 10 };
app.use('/a', rateLimit(options));
app.use('/b', rateLimit(options));

app.listen(3000);
