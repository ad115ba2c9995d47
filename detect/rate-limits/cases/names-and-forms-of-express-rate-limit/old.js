const { rateLimit: expressRateLimit } = require('express-rate-limit');
app.use(require('express-rate-limit')({ max: 1 }), expressRateLimit({ windowMS: 1 }));
