const express = require('express');
const rateLimiting = require('express-rate-limit').default;

const app = express();
app.set('trust proxy', 1);
app.use('/search', rateLimiting({ windowMs: 1000, limit: 3 }));

app.listen(3000);
