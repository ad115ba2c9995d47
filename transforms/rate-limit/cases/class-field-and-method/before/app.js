const express = require('express');
const { Limits } = require('./limits');

const app = express();
app.set('trust proxy', 1);
const limits = new Limits();
app.use('/api', limits.api);
app.use('/web', limits.web());
app.listen(3000);
