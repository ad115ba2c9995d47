const express = require('express');
const ExpressBrute = require('express-brute');

const app = express();
const store = new ExpressBrute.MemoryStore();
const bruteforce = new ExpressBrute(store, { freeRetries: 5 });
app.post('/login', bruteforce.prevent, (req, res) => res.sendStatus(204));

app.listen(3000);
