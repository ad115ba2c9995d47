const { Redis } = require('ioredis');

const redisClient = new Redis(process.env.REDIS_URL, { commandTimeout: 1000 });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.on('connect', () => redisClient.stream.unref()); // lets tests and scripts end

module.exports = { redisClient };
