const express = require('express');
const fs = require('fs');
const { RateLimiterMemory } = require('rate-limiter-flexible');

const app = express();
const limiter = new RateLimiterMemory({ points: 10, duration: 86400 });
app.use((req, res, next) => limiter.consume(req.ip).then(() => next(), () => res.sendStatus(429)));
process.on('SIGTERM', () => fs.writeFileSync('limits.json', JSON.stringify(limiter.dump())));

app.listen(3000);
