const express = require('express');
const fileUpload = require('express-fileupload');
const fs = require('fs');
const storage = require('./controllers/storage');

const app = express();
app.use(express.static('public'));
app.use('/css', express.static('node_modules/bootstrap/dist/css'));
app.use(fileUpload());

app.post('/files/:user', storage.post);
app.get('/files/:user', storage.list);
app.post('/files/:user/fetch', express.json(), storage.fetch);

app.listen(3000);
