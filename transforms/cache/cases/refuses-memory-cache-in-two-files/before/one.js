const cache = require('memory-cache');

exports.keep = (id, text) => cache.put(id, String(text), 1000);
