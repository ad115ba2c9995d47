const fs = require('fs');
exports.put = (key, body) => fs.promises.writeFile(`files/${key}`, body);
exports.get = (key) => fs.createReadStream(`files/${key}`);
