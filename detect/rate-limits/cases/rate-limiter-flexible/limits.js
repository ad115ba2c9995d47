const { RateLimiterMemory, BurstyRateLimiter, RLWrapperBlackAndWhite, RateLimiterCluster } = require('rate-limiter-flexible');
exports.login = new RateLimiterMemory({ points: 5, duration: 60 });
exports.bursty = new BurstyRateLimiter(new RateLimiterMemory({ points: 2 }), new RateLimiterMemory({ points: 5 }));
exports.wrapped = new RLWrapperBlackAndWhite({ limiter: exports.login, blackList: [] });
exports.cluster = new RateLimiterCluster({ points: 5 });
