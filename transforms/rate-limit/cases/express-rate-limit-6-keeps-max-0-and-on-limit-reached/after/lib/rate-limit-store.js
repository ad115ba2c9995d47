const { RedisStore } = require('rate-limit-redis');

/** A store in Redis for a limiter. An outage of Redis fails requests; it must not end the process. */
function rateLimitStore(options) {
  const store = new RedisStore(options);
  // Both scripts are loaded again by the first request that needs them.
  store.incrementScriptSha.catch(() => {});
  store.getScriptSha.catch(() => {});
  const decrement = store.decrement.bind(store);
  store.decrement = (key) => decrement(key).catch((error) => console.error('rate limit:', error.code || error.message));
  return store;
}

module.exports = { rateLimitStore };
