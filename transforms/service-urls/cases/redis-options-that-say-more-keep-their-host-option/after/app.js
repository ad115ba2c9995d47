const express = require('express');
const Redis = require('ioredis');

const client = new Redis({ host: process.env.REDIS_HOST || 'localhost', port: 6379, keyPrefix: 'shop:' });

const app = express();
app.get('/', async (req, res) => res.json(await client.get('hits')));
app.listen(3000);
