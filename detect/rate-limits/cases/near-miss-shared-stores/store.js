const { RedisStore } = require('rate-limit-redis');
exports.newStore = (prefix) => new RedisStore({ prefix, sendCommand });
