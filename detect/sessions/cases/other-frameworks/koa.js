const session = require('koa-generic-session');
module.exports = session({ key: 'sid' });
