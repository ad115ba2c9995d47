exports.Host = require('mongoose').model('Host');
