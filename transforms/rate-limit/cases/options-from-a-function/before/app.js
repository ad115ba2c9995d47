const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

const optionsFor = (minutes) => ({ windowMs: minutes * 60000, limit: 10 });
app.use('/api', rateLimit(optionsFor(5)));

app.listen(3000);
