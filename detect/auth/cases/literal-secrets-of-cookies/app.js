const cookieParser = require('cookie-parser');
const session = require('express-session');
app.use(cookieParser('abc'));
app.use(require('cookie-session')({ keys: ['new', 'old'] }));
app.use(session({ secret: 'abc', store }));
