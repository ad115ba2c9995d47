const fs = require('fs');

exports.put = (path, data, done) => fs.writeFile(path, data, done);
exports.get = (path, done) => fs.readFile(path, done);
