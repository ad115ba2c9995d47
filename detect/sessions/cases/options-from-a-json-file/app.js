const session = require('express-session');
const settings = require('./settings.json');
const config = require('config');
exports.a = session({ ...settings.session });
exports.b = session(config.get('session'));
