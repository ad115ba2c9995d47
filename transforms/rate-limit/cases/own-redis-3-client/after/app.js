const express = require('express');
const redis = require('redis');
const rateLimit = require('express-rate-limit');
const { rateLimitStore } = require('./lib/rate-limit-store');

const client = redis.createClient(process.env.REDIS_URL);
const app = express();
app.set('trust proxy', 1);
app.use('/api', rateLimit({ max: 10, store: rateLimitStore({ prefix: 'rl:api:', sendCommand: (command, ...args) => new Promise((resolve, reject) => client.send_command(command, args, (error, reply) => (error ? reject(error) : resolve(reply)))) }) }));
app.get('/', (req, res) => {
  client.get('greeting', (error, value) => res.send(value));
});

app.listen(3000);
