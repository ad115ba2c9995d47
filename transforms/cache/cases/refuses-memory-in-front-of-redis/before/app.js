const express = require('express');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL });
redisClient.connect();
const near = new Map();

const app = express();
app.put('/:id', async (req, res) => {
  near.set(req.params.id, req.body.text);
  await redisClient.set(req.params.id, req.body.text);
  res.sendStatus(204);
});
app.get('/:id', async (req, res) => {
  const text = near.get(req.params.id) ?? (await redisClient.get(req.params.id));
  res.send(text);
});
app.listen(3000);
