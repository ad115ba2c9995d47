const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

const defaults = { windowMs: 60000 };
app.use('/api', rateLimit(Object.assign({}, defaults, { limit: 10 })));

app.listen(3000);
