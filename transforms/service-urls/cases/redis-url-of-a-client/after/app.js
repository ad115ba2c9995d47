const express = require('express');
const { createClient } = require('redis');

const app = express();
const client = createClient({ url: process.env.REDIS_URL || 'redis://127.0.0.1:6379' });
client.connect();
app.get('/', async (req, res) => res.json(await client.get('hits')));

app.listen(3000);
