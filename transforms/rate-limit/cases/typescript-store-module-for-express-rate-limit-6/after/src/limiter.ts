import rateLimit from 'express-rate-limit'
import { rateLimitStore } from './lib/rate-limit-store'
import { redisClient } from './lib/redis'

export const limiter = rateLimit({
  windowMs: 60 * 60 * 1000,
  max: Number(process.env.MAX_PER_HOUR ?? 0), // 0 means no limit
  statusCode: 200,
  store: rateLimitStore({ prefix: 'rl:all:', sendCommand: (...args) => redisClient.sendCommand(args) }),
})
