exports.Queue = require('mongoose').model('Queue');
