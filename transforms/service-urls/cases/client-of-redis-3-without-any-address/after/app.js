const express = require('express');
const redis = require('redis');

const client = redis.createClient(process.env.REDIS_URL || 'redis://localhost:6379');

const app = express();
app.get('/', (req, res) => client.get('hits', (error, hits) => res.json(hits)));
app.listen(3000);
