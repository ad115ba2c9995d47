const express = require('express');
const session = require('express-session');

const store = new session.MemoryStore();
const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, store }));
app.post('/kick/:sid', (req, res) => store.destroy(req.params.sid, () => res.sendStatus(204)));
app.listen(3000);
