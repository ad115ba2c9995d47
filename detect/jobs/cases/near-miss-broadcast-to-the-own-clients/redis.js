const { createClient } = require('redis');
exports.pub = createClient();
exports.sub = exports.pub.duplicate();
