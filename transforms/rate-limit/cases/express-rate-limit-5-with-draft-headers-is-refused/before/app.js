const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.use(rateLimit({ max: 100, draft_polli_ratelimit_headers: true }));

app.listen(3000);
