exports.Log = require('mongoose').model('Log');
