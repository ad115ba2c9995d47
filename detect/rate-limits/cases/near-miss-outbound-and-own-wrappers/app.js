const rateLimit = require('axios-rate-limit');
const { rateLimit: own } = require('./rate-limit');
const Limiter = require('./limiter');
const http = rateLimit(require('axios').create(), { maxRPS: 5 });
app.use(own({ max: 5 }));
stream.pipe(new Limiter(1024));
