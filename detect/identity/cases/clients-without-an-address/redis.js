const { createClient } = require('redis');
const Redis = require('ioredis');
const Queue = require('bull');
createClient();
createClient({ password: process.env.REDIS_PASSWORD });
new Redis();
new Queue('mail');
createClient(6379);
