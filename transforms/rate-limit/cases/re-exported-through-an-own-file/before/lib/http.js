const rateLimit = require('express-rate-limit');

module.exports = { rateLimit };
