const session = require('express-session');
const { v4: uuid } = require('uuid');
app.use(session({ secret: uuid(), store }));
