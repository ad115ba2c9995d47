const express = require('express');
const redis = require('redis');

const client = redis.createClient(process.env.REDIS_URL);
client.on('error', console.error);
let hits = 0;

const app = express();
app.get('/', (req, res) => res.json({ hits: ++hits }));
app.listen(3000);
