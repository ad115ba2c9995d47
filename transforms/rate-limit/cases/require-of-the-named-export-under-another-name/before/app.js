const express = require('express');
const throttle = require('express-rate-limit').rateLimit;

const app = express();
app.set('trust proxy', 1);
app.use('/search', throttle({ windowMs: 1000, limit: 3 }));

app.listen(3000);
