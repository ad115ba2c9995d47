const express = require('express');
const setUp = require('./limits');

const app = express();
app.set('trust proxy', 1);
setUp(app);
app.listen(3000);
