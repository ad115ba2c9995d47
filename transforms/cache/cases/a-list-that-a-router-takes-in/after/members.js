const { redisClient } = require('./lib/redis');
const { RedisList } = require('./lib/redis-list');

const members = new RedisList(redisClient, 'members', [
  {
    id: 1,
    name: 'Ann'
  }
]);

module.exports = members;
