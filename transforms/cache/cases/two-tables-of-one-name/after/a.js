const { Router } = require('express');
const { redisClient } = require('./lib/redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const entries = new RedisMap(redisClient, 'entries');
const router = Router();
router.put('/:id', asyncHandler(async (req, res) => {
  await entries.set(req.params.id, req.body);
  res.sendStatus(204);
}));
router.get('/:id', asyncHandler(async (req, res) => res.json(await entries.get(req.params.id))));
module.exports = router;
