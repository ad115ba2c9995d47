const express = require('express');
const session = require('express-session');

const store = new session.MemoryStore();
const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, store }));
app.get('/online', (req, res) => res.json(Object.keys(store.sessions)));
app.listen(3000);
