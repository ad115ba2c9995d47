const express = require('express');
const products = require('./routes/products');
const { storedFiles } = require('./lib/object-storage');

const app = express();

app.use('/uploads', storedFiles('uploads'), express.static('uploads'));
app.use('/products', products);

app.listen(3000);
