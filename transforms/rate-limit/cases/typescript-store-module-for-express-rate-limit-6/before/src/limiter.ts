import rateLimit from 'express-rate-limit'

export const limiter = rateLimit({
  windowMs: 60 * 60 * 1000,
  max: Number(process.env.MAX_PER_HOUR ?? 0), // 0 means no limit
  statusCode: 200,
})
