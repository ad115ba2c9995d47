exports.Item = require('mongoose').model('Item');
