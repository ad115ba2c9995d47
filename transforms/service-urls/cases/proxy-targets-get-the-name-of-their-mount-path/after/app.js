const express = require('express');
const proxy = require('express-http-proxy');

const app = express();
app.use('/users', proxy(process.env.USERS_SERVICE_URL || 'http://localhost:3001'));
app.use('/api/v1/orders', proxy(process.env.ORDERS_SERVICE_URL || 'http://localhost:3002'));

app.listen(3000);
