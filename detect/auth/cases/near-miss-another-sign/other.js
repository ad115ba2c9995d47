const jwt = require('./jwt');
const { sign } = require('aws4');
exports.a = () => jwt.sign({}, 'abc');
exports.b = () => sign({}, 'abc');
