const rateLimit = require('express-rate-limit');

const createLimiter = (options) => rateLimit({ windowMs: 60000, legacyHeaders: false, ...options });

module.exports = { createLimiter };
