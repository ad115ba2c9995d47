const crypto = require('crypto');
const jwt = require('jsonwebtoken');
exports.sign = (webhook, body) => crypto.createHmac('sha256', webhook.secret).update(body).digest('hex');
exports.reset = (user) => jwt.sign({ id: user.id }, user.password + '-' + user.createdAt);
