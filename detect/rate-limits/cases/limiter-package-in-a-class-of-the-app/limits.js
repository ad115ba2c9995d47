const { RateLimiter } = require('limiter');
class AppLimiter {
  constructor(options) {
    this.limiter = new RateLimiter(options);
  }
}
exports.login = new AppLimiter({ tokensPerInterval: 20, interval: 'minute' });
