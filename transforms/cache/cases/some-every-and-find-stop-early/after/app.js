const express = require('express');
const { createClient } = require('redis');
const { RedisMap } = require('./lib/redis-map');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const taken = new RedisMap(redisClient, 'taken');
const app = express();

const anyTaken = async (query) => {
  const seats = query.split(',');
  for (const seat of seats) {
    if (await taken.has(seat)) return true;
  }
  return false;
};

app.put('/:seat', asyncHandler(async (req, res) => {
  await taken.set(req.params.seat, req.body.name);
  res.sendStatus(204);
}));
app.get('/free', asyncHandler(async (req, res) => {
  const seats = req.query.seats.split(',');
  let areAll = true;
  for (const seat of seats) {
    if (await taken.has(seat)) {
      areAll = false;
      break;
    }
  }
  if (areAll) return res.json({ free: true });
  let first;
  for (const seat of seats) {
    if (!(await taken.has(seat))) {
      first = seat;
      break;
    }
  }
  res.json({ free: false, first, any: await anyTaken(req.query.seats) });
}));
app.get('/mine', asyncHandler(async (req, res) => {
  let isMine = false;
  for (const [row, { length }] of ['a1', 'a2'].entries()) {
    const name = await taken.get(`${row}${length}`);
    if (name === req.query.name) {
      isMine = true;
      break;
    }
  }
  res.json({ isMine });
}));
app.listen(3000);
