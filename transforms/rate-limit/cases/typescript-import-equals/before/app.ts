import express = require('express');
import rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);
app.use(rateLimit.rateLimit({ windowMs: 1000, limit: 3 }));
app.listen(3000);
