const rateLimit = require('express-rate-limit');
const settings = require('./settings');
exports.build = (more) => rateLimit({ ...settings.limits, ...more, handler: () => {} });
