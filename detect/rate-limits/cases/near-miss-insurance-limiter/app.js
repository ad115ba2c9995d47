const { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } = require('rate-limiter-flexible');
const insurance = new RateLimiterMemory({ points: 1 });
exports.a = new RateLimiterRedis({ storeClient, insuranceLimiter: insurance });
exports.b = new RateLimiterRedis({ storeClient, insuranceLimiter: new RateLimiterMemory({ points: 1 }) });
exports.isLimit = (error) => error instanceof RateLimiterRes;
