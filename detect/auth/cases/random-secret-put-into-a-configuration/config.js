const crypto = require('crypto');
const config = require('./defaults');
if (config.sessionSecret === 'secret') {
  config.sessionSecret = crypto.randomBytes(32).toString('hex');
}
module.exports = config;
