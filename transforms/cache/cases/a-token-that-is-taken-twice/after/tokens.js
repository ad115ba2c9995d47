const { redisClient } = require('./lib/redis');
const { RedisTable } = require('./lib/redis-table');

const tokens = new RedisTable(redisClient, 'tokens');

exports.give = tokens.locked(async (token, user) => {
  await tokens.set(token, { user });
});

exports.take = tokens.locked(async (token) => {
  try {
    if (!token || !(await tokens.has(token))) return null;
    return (await tokens.get(token)).user;
  } finally {
    await tokens.delete(token);
  }
});
