const session = require('express-session');
const { RedisStore } = require('connect-redis');
const options = { secret: 'x' };
if (process.env.REDIS_URL) {
  options.store = new RedisStore({ client });
}
exports.a = session(options);
exports.b = session({ secret: 'x', store: process.env.REDIS_URL ? new RedisStore({ client }) : undefined });
exports.c = session({ secret: 'x', ...(process.env.REDIS_URL && { store: new RedisStore({ client }) }) });
let store;
if (process.env.REDIS_URL) store = new RedisStore({ client });
exports.d = session({ secret: 'x', store });
