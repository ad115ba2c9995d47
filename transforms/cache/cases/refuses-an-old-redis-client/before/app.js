const express = require('express');
const redis = require('redis');

const client = redis.createClient(process.env.REDIS_URL);
client.on('error', console.error);
const titles = new Map();

const app = express();
app.put('/:id', (req, res) => {
  titles.set(req.params.id, req.body.title);
  res.sendStatus(204);
});
app.get('/:id', (req, res) => res.send(titles.get(req.params.id)));
app.listen(3000);
