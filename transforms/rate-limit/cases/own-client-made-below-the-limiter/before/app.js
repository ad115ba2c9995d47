const express = require('express');
const rateLimit = require('express-rate-limit');
const { createClient } = require('redis');

const app = express();
app.set('trust proxy', 1);
app.use('/api', rateLimit({ limit: 10 }));
const client = createClient({ url: process.env.REDIS_URL });
client.connect().catch(console.error);
app.get('/', async (req, res) => res.send(await client.get('greeting')));

app.listen(3000);
