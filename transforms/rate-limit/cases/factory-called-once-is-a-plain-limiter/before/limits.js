const rateLimit = require('express-rate-limit');

module.exports = (app) => {
  app.use('/api', rateLimit({ windowMs: 60000, limit: 10 }));
};
