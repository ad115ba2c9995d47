const session = require('express-session');
const config = require('./config');
app.use(session({ secret: config.sessionSecret, store }));
