const { createClient } = require('redis');

const pubClient = createClient({ url: process.env.REDIS_URL });
const subClient = pubClient.duplicate();
const report = (error) => console.error('redis:', error.code || error.message);
for (const client of [pubClient, subClient]) {
  client.on('error', report);
  client.on('ready', () => client.unref()); // lets tests and scripts end
  client.connect().catch(report);
}

// A message that is on its way when Redis goes down is lost; its rejection must not end the process.
const publish = pubClient.publish.bind(pubClient);
Object.assign(pubClient, {
  publish: (channel, message) => publish(channel, message).catch(report)
});

module.exports = { pubClient, subClient };
