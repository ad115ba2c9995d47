const express = require('express');
const rateLimit = require('express-rate-limit');

function configure(app) {
  app.set('trust proxy', 1);
  app.use('/api', rateLimit({ windowMs: 60000, limit: 10 }));
}

const app = express();
configure(app);
app.listen(3000);

exports.createTestApp = () => {
  const testApp = express();
  configure(testApp);
  return testApp;
};
