const crypto = require('crypto');
const jwt = require('jsonwebtoken');
const SECRET = process.env.JWT_SECRET || crypto.randomBytes(32).toString('hex');
exports.sign = (id) => jwt.sign({ id }, SECRET);
