const express = require('express');
const session = require('./session');

const app = express();
app.use(session({ secret: 'x' }));
app.listen(3000);
