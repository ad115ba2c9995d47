import express, { Request, Response } from 'express';
import { createClient } from 'redis';
import { RedisMap } from './lib/redis-map';
import asyncHandler from 'express-async-handler';

const redisClient = createClient({ url: process.env.REDIS_URL, commandOptions: { timeout: 1000 } });
redisClient.on('error', (error) => console.error('redis:', error.code || error.message));
redisClient.connect().catch((error) => console.error('redis:', error.code || error.message));
redisClient.on('ready', () => redisClient.unref()); // lets tests and scripts end

const live = new RedisMap<string, number>(redisClient, 'live');
const app = express();

app.put('/', asyncHandler(async (req: Request, res: Response) => {
  const ids: string[] = String(req.query.ids).split(',');
  for (const id of ids) await live.set(id, Date.now());
  res.sendStatus(204);
}));
app.get('/', asyncHandler(async (req: Request, res: Response) => {
  const ids = String(req.query.ids).split(',');
  const online: string[] = [];
  for (const id of ids) {
    if (await live.has(id)) online.push(id);
  }
  let anybody = false;
  for (const id of ids) {
    if (await live.has(id)) {
      anybody = true;
      break;
    }
  }
  res.json({ online, anybody });
}));
app.listen(3000);
