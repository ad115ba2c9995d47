const express = require('express');
const { sessions, shop } = require('./db');

const app = express();
app.get('/', (req, res) => res.json([sessions.readyState, shop.readyState]));
app.listen(3000);
