const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

const limitBy = (req, res, next) => rateLimit({ windowMs: 60000, limit: 10 })(req, res, next);
app.use('/api', limitBy);

app.listen(3000);
