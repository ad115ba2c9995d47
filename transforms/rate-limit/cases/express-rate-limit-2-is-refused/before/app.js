const express = require('express');
const RateLimit = require('express-rate-limit');

const app = express();
app.use(new RateLimit({ max: 100, delayMs: 0 }));

app.listen(3000);
