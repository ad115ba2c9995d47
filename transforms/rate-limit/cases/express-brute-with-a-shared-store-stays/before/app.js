const express = require('express');
const ExpressBrute = require('express-brute');
const MongoStore = require('express-brute-mongo');
const db = require('./db');

const app = express();
const bruteforce = new ExpressBrute(new MongoStore((ready) => ready(db.collection('brute'))), { freeRetries: 5 });
app.post('/login', bruteforce.prevent, (req, res) => res.sendStatus(204));

app.listen(3000);
