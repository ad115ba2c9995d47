const rateLimit = require('express-rate-limit');
exports.build = (options) => rateLimit({ max: 5, ...options });
