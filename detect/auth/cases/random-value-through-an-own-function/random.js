const { randomBytes } = require('crypto');
exports.randomToken = () => randomBytes(16).toString('base64');
