const app = require('express')();
app.use(require('express-session')({ secret: 'abc' }));
