var { Redis } = require('ioredis');

var pubClient = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: null });
var subClient = pubClient.duplicate();
for (const client of [pubClient, subClient]) {
  client.on('error', (error) => console.error('redis:', error.code || error.message));
  client.on('connect', () => client.stream.unref()); // lets tests and scripts end
}

module.exports = { pubClient, subClient };
