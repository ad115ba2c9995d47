const jwt = require('jsonwebtoken');
const secret = process.env.JWT_SECRET || 'development';
exports.sign = (id) => jwt.sign({ id }, secret);
