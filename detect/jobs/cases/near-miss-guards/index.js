const cron = require('node-cron');
const cluster = require('cluster');
const { Item } = require('./models');
const redis = require('ioredis').createClient();

if (process.env.NODE_APP_INSTANCE === '0') setInterval(() => Item.deleteMany({}), 1000);
if (cluster.isPrimary) {
  cron.schedule('* * * * *', () => Item.deleteMany({}));
}
setInterval(async () => {
  const lock = await redis.set('lock:items', 1, 'PX', 5000, 'NX');
  if (lock) await Item.deleteMany({});
}, 1000);
