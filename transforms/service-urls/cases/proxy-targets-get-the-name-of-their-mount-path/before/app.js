const express = require('express');
const proxy = require('express-http-proxy');

const app = express();
app.use('/users', proxy('http://localhost:3001'));
app.use('/api/v1/orders', proxy('http://localhost:3002'));

app.listen(3000);
