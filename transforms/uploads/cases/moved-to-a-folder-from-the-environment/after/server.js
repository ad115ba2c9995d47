const path = require('path');
const express = require('express');
const fileupload = require('express-fileupload');
const { photo } = require('./photo');
const { storedFiles } = require('./lib/object-storage');

const app = express();

app.use(fileupload());
app.use(express.static(path.join(__dirname, 'public')), storedFiles(path.join(__dirname, 'public')));
app.put('/camps/:id/photo', photo);

app.listen(process.env.PORT || 5000);
