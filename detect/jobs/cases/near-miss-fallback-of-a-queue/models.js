exports.Job = require('mongoose').model('Job');
