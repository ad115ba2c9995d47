const express = require('express');
const { limiter } = require('./limiter');

const app = express();
app.set('trust proxy', 1);
app.use(limiter);
app.listen(3000);
