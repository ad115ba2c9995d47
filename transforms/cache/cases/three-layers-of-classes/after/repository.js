const { redisClient } = require('./lib/redis');
const { RedisMap } = require('./lib/redis-map');

class UserRepository {
  constructor() {
    this.users = new RedisMap(redisClient, 'users');
  }

  async put(id, user) {
    await this.users.set(id, user);
  }

  async byId(id) {
    return this.users.get(id);
  }
}

module.exports = { UserRepository };
