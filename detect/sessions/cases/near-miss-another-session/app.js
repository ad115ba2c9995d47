const session = require('cookie-session');
const { session: own } = require('./session');
const koa = require('koa-session');
module.exports = [session({ keys: [process.env.KEY] }), own({ secret: 'x' }), koa(app)];
