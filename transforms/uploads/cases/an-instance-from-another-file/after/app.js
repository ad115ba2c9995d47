const express = require('express');
const products = require('./routes/products');
const { storedFiles } = require('./lib/object-storage');

const app = express();

app.use('/uploads', express.static('uploads'), storedFiles('uploads'));
app.use('/products', products);

app.listen(3000);
