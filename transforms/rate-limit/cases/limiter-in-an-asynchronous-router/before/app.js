const express = require('express');
const router = require('./router');

const app = express();
router({ login: true }).then((routes) => app.use(routes));
app.listen(3000);
