const express = require('express');

const app = express();
app.use(express.cookieParser());
app.use(express.session({ secret: process.env.SECRET }));
