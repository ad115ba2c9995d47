const Queue = require('bull');

module.exports = new Queue('mails', { prefix: 'shop' });
