const path = require('path');
const express = require('express');
const fileupload = require('express-fileupload');
const { photo } = require('./photo');

const app = express();

app.use(fileupload());
app.use(express.static(path.join(__dirname, 'public')));
app.put('/camps/:id/photo', photo);

app.listen(process.env.PORT || 5000);
