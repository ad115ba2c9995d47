const express = require('express');
const { items } = require('./items');

let nextId = items.length + 1;

const app = express();
app.post('/items', (req, res) => res.json({ id: nextId++ }));
app.listen(3000);
