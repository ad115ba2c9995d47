const express = require('express');
const rateLimit = require('express-rate-limit');
const { RedisStore } = require('rate-limit-redis');
const { createClient } = require('redis');

const client = createClient({ url: process.env.REDIS_URL });
client.connect().catch(console.error);
const app = express();
const store = process.env.REDIS_URL ? new RedisStore({ sendCommand: (...args) => client.sendCommand(args) }) : undefined;
app.use(rateLimit({ windowMs: 60000, limit: 10, store }));

app.listen(3000);
