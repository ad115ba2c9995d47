const { RedisStore } = require('rate-limit-redis');

function rateLimitStore(options) {
  const store = new RedisStore(options);
  store.incrementScriptSha.catch(() => {});
  store.getScriptSha.catch(() => {});
  return store;
}

module.exports = { rateLimitStore };
