const session = require('express-session');

module.exports = session({ secret: process.env.SECRET, resave: false, saveUninitialized: false });
