const express = require('express');
const { createStore } = require('./store');
const app = express();
const store = createStore();

app.post('/items', (req, res) => res.send({ id: store.add(req.body) }));
app.get('/items/:id', (req, res) => res.send(store.get(Number(req.params.id))));
app.listen(3000);
