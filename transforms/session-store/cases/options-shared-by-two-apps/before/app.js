const express = require('express');
const session = require('express-session');

const options = { secret: process.env.SECRET, resave: false, saveUninitialized: false };
const site = express();
site.use(session(options));
const admin = express();
admin.use(session({ ...options, name: 'admin.sid' }));
site.use('/admin', admin);
site.listen(3000);
