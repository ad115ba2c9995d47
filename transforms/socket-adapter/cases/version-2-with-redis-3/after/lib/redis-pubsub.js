const redisClient = require('../cache');

const pubClient = redisClient.duplicate();
const subClient = pubClient.duplicate();
for (const client of [pubClient, subClient]) {
  client.on('error', (error) => console.error('redis:', error.code || error.message));
  client.on('ready', () => client.unref()); // lets tests and scripts end
}

module.exports = { pubClient, subClient };
