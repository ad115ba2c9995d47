const express = require('express');
const rateLimit = require('express-rate-limit');

module.exports = async (config) => {
  const routes = express.Router();
  if (config.login) {
    const loginLimiter = rateLimit({
      windowMs: 60000,
      limit: 10,
    });
    routes.use('/login', loginLimiter);
  }
  return routes;
};
