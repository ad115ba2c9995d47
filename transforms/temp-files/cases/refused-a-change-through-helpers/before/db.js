const { readFile, writeFile } = require('node:fs/promises');

exports.load = async (path) => JSON.parse(await readFile(path, 'utf8'));
exports.store = (path, value) => writeFile(path, JSON.stringify(value, null, 2));
