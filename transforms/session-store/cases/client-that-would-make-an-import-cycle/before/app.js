const express = require('express');
const { createClient } = require('redis');

const redis = createClient({ url: process.env.REDIS_URL });
redis.connect();
module.exports = { redis };

const sessions = require('./sessions');
const app = express();
app.use(sessions);
app.listen(3000);
