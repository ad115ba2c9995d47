const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

const rateLimiting = rateLimit({
  windowMS: 15000,
  max: 10,
});
app.use(rateLimiting);

app.listen(3000);
