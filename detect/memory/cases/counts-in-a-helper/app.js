const express = require('express');
const orders = require('./orders');

const app = express();
app.post('/orders', (req, res) => res.json(orders.place(req.body.item)));
app.get('/sold/:item', (req, res) => res.json(orders.sold(req.params.item)));
app.get('/orders', (req, res) => res.json(orders.all()));
app.listen(3000);
