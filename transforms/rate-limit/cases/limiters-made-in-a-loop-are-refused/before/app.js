const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

for (const path of ['/a', '/b']) {
  app.use(path, rateLimit({ windowMs: 60000, limit: 10 }));
}
['/c', '/d'].forEach((path) => app.use(path, rateLimit({ windowMs: 60000, limit: 10 })));

app.listen(3000);
