const express = require('express');
const { mail } = require('./mail');
const { redisClient } = require('./lib/redis');
const { RedisTable } = require('./lib/redis-table');
const asyncHandler = require('express-async-handler');

const members = new RedisTable(redisClient, 'members');

const app = express();
app.post('/members/:name', asyncHandler(members.locked(async (req, res) => {
  if (await members.has(req.params.name)) return res.sendStatus(409);
  mail(req.body.address, 'Welcome');
  await members.set(req.params.name, { address: req.body.address });
  res.sendStatus(201);
})));
app.get('/members/:name', asyncHandler(async (req, res) => res.json(await members.get(req.params.name))));
app.listen(3000);
