import express from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';

const options = { points: 6, duration: 60 };
const limiterByIp = new RateLimiterMemory(options);
const limiterByName: RateLimiterMemory = new RateLimiterMemory(options);
const app = express();
app.post('/login', async (req, res) => {
  await Promise.all([limiterByIp.consume(String(req.ip)), limiterByName.consume(req.body.name)]);
  res.sendStatus(204);
});
app.listen(3000);
