const rateLimit = require('express-rate-limit');

exports.limiter = rateLimit({ limit: 10 });
