const Queue = require('bull');

module.exports = new Queue('mails', process.env.REDIS_URL || 'redis://localhost:6379', { prefix: 'shop' });
