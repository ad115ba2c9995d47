const os = require('os');
const crypto = require('crypto');
const prefix = crypto.createHash('sha256').update(os.hostname()).digest('hex');
exports.next = () => `${process.pid}-${Date.now()}`;
exports.cookie = prefix;
