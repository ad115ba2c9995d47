const cache = require('memory-cache');

exports.find = (id) => cache.get(id);
