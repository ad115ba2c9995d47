const express = require('express');
const { createClient } = require('redis');
const { RedisCounter } = require('./lib/redis-counter');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const id = new RedisCounter(redisClient, 'id', 1);

const app = express();
app.use(express.json());
app.post('/todos', asyncHandler(async (req, res) => {
  if (!req.body.title) {
    return res.status(400).json({ error: 'a title, please' });
  }
  const currentId = await id.next();
  const todo = {
    id: currentId,
    title: req.body.title,
  };
  res.status(201).json(todo);
}));
app.listen(3000);
