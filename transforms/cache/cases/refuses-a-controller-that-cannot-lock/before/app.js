const express = require('express');
const { register, leave } = require('./controllers');

const app = express();
app.use(express.json());
app.post('/users', register);
app.delete('/users/:email', leave);
app.listen(3000);
