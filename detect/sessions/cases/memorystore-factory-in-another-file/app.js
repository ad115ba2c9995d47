const session = require('express-session');
const { store } = require('./store');
exports.middleware = session({ store, secret: 'x' });
