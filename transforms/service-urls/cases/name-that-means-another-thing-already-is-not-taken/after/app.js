const express = require('express');
const mongoose = require('mongoose');

const archive = mongoose.createConnection(process.env.MONGODB_URI || 'mongodb://localhost/archive');
const shop = mongoose.createConnection(process.env.SHOP_MONGODB_URI || 'mongodb://localhost/shop');

const app = express();
app.get('/', (req, res) => res.json([archive.readyState, shop.readyState]));
app.listen(3000);
