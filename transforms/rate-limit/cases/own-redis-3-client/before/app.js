const express = require('express');
const redis = require('redis');
const rateLimit = require('express-rate-limit');

const client = redis.createClient(process.env.REDIS_URL);
const app = express();
app.set('trust proxy', 1);
app.use('/api', rateLimit({ max: 10 }));
app.get('/', (req, res) => {
  client.get('greeting', (error, value) => res.send(value));
});

app.listen(3000);
