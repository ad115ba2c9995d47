const express = require('express');
const { createClient } = require('redis');
const { RateLimiterMemory, RateLimiterRedis } = require('rate-limiter-flexible');
const legacy = require('./legacy-client');

const client = createClient({ url: process.env.REDIS_URL });
client.connect().catch(console.error);
const app = express();
const shared = new RateLimiterRedis({ storeClient: legacy, points: 10, duration: 1 });
const limiter = new RateLimiterMemory({ points: 10, duration: 1 });
app.use((req, res, next) => Promise.all([shared.consume(req.ip), limiter.consume(req.ip)]).then(() => next(), () => res.sendStatus(429)));

app.listen(3000);
