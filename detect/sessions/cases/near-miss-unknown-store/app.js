const session = require('express-session');
module.exports = (store, more) => [session({ secret: 'x', store }), session(more), session({ secret: 'x', ...more })];
