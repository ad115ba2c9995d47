const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

const stores = new Map();
app.use(rateLimit({ windowMs: 60000, limit: 10, store: stores.get('limits') }));

app.listen(3000);
