const express = require('express');
const slowDown = require('express-slow-down');
const { delay } = require('./delays');

const app = express();
app.use(slowDown({ delayAfter: 100, delayMs: delay }));

app.listen(3000);
