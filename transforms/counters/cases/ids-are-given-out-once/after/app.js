const express = require('express');
const { createClient } = require('redis');
const { RedisCounter } = require('./lib/redis-counter');
const asyncHandler = require('express-async-handler');

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const nextId = new RedisCounter(redisClient, 'nextId', 1);
const lastNumber = new RedisCounter(redisClient, 'lastNumber', 1000);
const notes = [];

const app = express();
app.use(express.json());
app.post('/notes', asyncHandler(async (req, res) => {
  const note = { id: await nextId.next(), text: req.body.text };
  res.status(201).json(note);
}));
app.post('/invoices', asyncHandler(async (req, res) => {
  const currentLastNumber = await lastNumber.increment();
  res.status(201).json({ number: currentLastNumber, name: `I-${currentLastNumber}` });
}));
app.post('/drafts', asyncHandler(async (req, res) => {
  res.status(201).json({ number: await lastNumber.increment() });
}));
app.get('/notes', (req, res) => res.json(notes));
app.listen(3000);
