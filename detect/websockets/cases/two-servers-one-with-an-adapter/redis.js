const Redis = require('ioredis');
exports.pub = new Redis();
exports.sub = new Redis();
