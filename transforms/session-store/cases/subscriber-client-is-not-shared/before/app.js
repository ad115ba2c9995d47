const express = require('express');
const session = require('express-session');
const { createClient } = require('redis');

const subscriber = createClient({ url: process.env.REDIS_URL });
subscriber.connect();
subscriber.subscribe('news', (message) => console.log(message));

const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.listen(3000);
