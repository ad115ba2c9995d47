const config = require('../config');

module.exports = config.bucket ? require('./s3') : require('./disk');
