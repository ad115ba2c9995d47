const session = require('express-session');
const unless = require('./unless');

exports.middleware = unless(['/health'], session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
