const express = require('express');
const slowDown = require('express-slow-down');

const app = express();
app.use(slowDown({ delayAfter: 100, delayMs: 500, headers: true }));

app.listen(3000);
