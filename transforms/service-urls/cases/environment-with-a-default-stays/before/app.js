const express = require('express');
const { createClient } = require('redis');
const config = require('config');

const client = createClient({ url: process.env.REDIS_URL ?? 'redis://localhost:6379' });
const { MONGO = 'mongodb://localhost/shop' } = process.env;
const billing = config.get('billing', 'http://localhost:4000');

const app = express();
app.get('/', async (req, res) => res.json([await client.get('hits'), MONGO, await fetch(billing)]));
app.listen(3000);
