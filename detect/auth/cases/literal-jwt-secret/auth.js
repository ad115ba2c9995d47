const jwt = require('jsonwebtoken');
const config = require('./config');
exports.sign = (user) => jwt.sign({ id: user.id }, config.jwt.secret, { expiresIn: '1h' });
exports.verify = (token) => jwt.verify(token, config.jwt.secret);
