import express from 'express';
import { createClient } from 'redis';
import { RedisMap } from './lib/redis-map';
import asyncHandler from 'express-async-handler';

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

interface Note {
  readonly text: string;
}

const notes = new RedisMap<string, Note>(redisClient, 'notes');
const pins = new RedisMap<string, Note>(redisClient, 'pins');
const flags = new RedisMap<string, boolean>(redisClient, 'flags');
const plain = new RedisMap<any, any>(redisClient, 'plain');

const app = express();
app.put('/:id', asyncHandler(async (req, res) => {
  await notes.set(req.params.id, { text: req.body.text });
  await pins.set(req.params.id, { text: req.body.text });
  await flags.set(req.params.id, true);
  await plain.set(req.params.id, 1);
  res.sendStatus(204);
}));
app.get('/:id', asyncHandler(async (req, res) => {
  const { id } = req.params;
  res.json({ note: await notes.get(id), pin: await pins.get(id), flag: await flags.get(id), plain: await plain.get(id) });
}));
app.listen(3000);
