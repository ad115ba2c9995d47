const session = require('express-session');
const Store = require('./store');
module.exports = session({ secret: 'x', store: new Store('./sessions') });
