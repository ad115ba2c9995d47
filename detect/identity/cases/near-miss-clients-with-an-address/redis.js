const { createClient } = require('redis');
const Redis = require('ioredis');
const { Pool } = require('pg');
createClient({ url: process.env.REDIS_URL });
createClient({ socket: { host: process.env.REDIS_HOST || 'localhost' } });
new Redis(process.env.REDIS_URL);
new Redis({ host: config.host });
createClient(options);
new Pool();
