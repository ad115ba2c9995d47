const express = require('express');
const { rateLimit, MemoryStore } = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);
app.use('/api', rateLimit({ limit: 10, store: new MemoryStore(), windowMs: 1000 }));

app.listen(3000);
