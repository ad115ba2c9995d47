const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.set('trust proxy', 1);

const settings = require('./settings.json');
app.use('/export', rateLimit({
  ...settings.limits,
  handler: (req, res, next, options) => {
    res.status(options.statusCode).json({ error: 'slow down' });
  },
}));

app.listen(3000);
