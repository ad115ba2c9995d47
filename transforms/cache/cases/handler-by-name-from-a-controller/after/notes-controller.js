const { redisClient } = require('./lib/redis');
const { RedisMap } = require('./lib/redis-map');

const notes = new RedisMap(redisClient, 'notes');

exports.show = async (req, res) => {
  res.json((await notes.get(req.params.id)) || null);
};

exports.save = async (req, res) => {
  await notes.set(req.params.id, req.body);
  res.sendStatus(204);
};
