const rateLimit = require('express-rate-limit');

class Limits {
  api = rateLimit({ windowMs: 60000, limit: 10 });

  web() {
    return rateLimit({ windowMs: 60000, limit: 100 });
  }
}

module.exports = { Limits };
