const redis = require('redis');

const cacheClient = redis.createClient({ url: process.env.REDIS_URL });
cacheClient.connect().catch(console.error);

module.exports = { cacheClient };
