const express = require('express');
const rateLimit = require('express-rate-limit');
const { RedisStore } = require('rate-limit-redis');
const client = require('./client');

const app = express();
app.set('trust proxy', 1);
app.use('/a', rateLimit({ limit: 10, store: new RedisStore({ sendCommand: (...args) => client.call(...args) }) }));
app.use('/b', rateLimit({ limit: 10 }));

app.listen(3000);
